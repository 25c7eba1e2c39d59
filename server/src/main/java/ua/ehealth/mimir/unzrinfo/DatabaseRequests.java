package ua.ehealth.mimir.unzrinfo;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.subject.StoredValue;
import ua.ehealth.mimir.time.Stopwatch;

/** Requests kept in MIMIR. */
final class DatabaseRequests implements UnzrInfoRequests {
  /** A UNZR is 14 characters; whatever else it is, it must fit the index. */
  private static final int LONGEST_UNZR = 255;

  /** How soon the end of a request that another process works on is seen. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Database mimir;
  private final InfoRows rows;
  private final InfoJobs jobs;
  private final InfoJournal journal;
  private final Endings endings;
  private final Supplier<UUID> ids;
  private final Stopwatch stopwatch;
  private final Optional<String> refusal;
  private final Consumer<InfoJob> worker;

  /**
   * @param refusal why no request can be taken here, if none can
   * @param worker takes the jobs that are made here, at once
   */
  DatabaseRequests(
      Database mimir,
      InfoRows rows,
      InfoJobs jobs,
      InfoJournal journal,
      Endings endings,
      Supplier<UUID> ids,
      Stopwatch stopwatch,
      Optional<String> refusal,
      Consumer<InfoJob> worker) {
    this.mimir = mimir;
    this.rows = rows;
    this.jobs = jobs;
    this.journal = journal;
    this.endings = endings;
    this.ids = ids;
    this.stopwatch = stopwatch;
    this.refusal = refusal;
    this.worker = worker;
  }

  private record Made(UnzrInfo row, Optional<InfoJob> job) {}

  @Override
  public UnzrInfo request(String unzr, Requester by) {
    refusal.ifPresent(why -> {
      throw RequestRefused.configuration(why);
    });
    check(unzr);
    Made made = mimir.transactions().execute(_ -> make(unzr, by));
    made.job().ifPresent(worker);
    return made.row();
  }

  private Made make(String unzr, Requester by) {
    UnzrInfo row = rows.pend(ids.get(), unzr, by.user());
    Optional<InfoJob> job = jobs.add(row.id(), unzr, by);
    journal.requested(unzr, by, row.info().isPresent());
    return new Made(row, job);
  }

  private static void check(String unzr) {
    if (StoredValue.normalise(unzr).isEmpty()) {
      throw RequestRefused.unzr("the UNZR is blank");
    }
    if (unzr.length() > LONGEST_UNZR) {
      throw RequestRefused.unzr("the UNZR is longer than " + LONGEST_UNZR + " characters");
    }
    if (unzr.codePoints().anyMatch(DatabaseRequests::cannotBeStored)) {
      throw RequestRefused.unzr("the UNZR holds what is no character");
    }
  }

  private static boolean cannotBeStored(int c) {
    return c == 0 || Character.getType(c) == Character.SURROGATE;
  }

  @Override
  public Optional<UnzrInfo> find(String unzr, Requester by) {
    Optional<UnzrInfo> found =
        unzr.codePoints().anyMatch(DatabaseRequests::cannotBeStored)
            ? Optional.empty()
            : rows.find(unzr);
    journal.read(unzr, by, found.isPresent());
    return found;
  }

  @Override
  public Optional<UnzrInfo> find(UUID id, Requester by) {
    Optional<UnzrInfo> found = rows.find(id);
    found.ifPresent(row -> journal.read(row.unzr(), by, true));
    return found;
  }

  @Override
  public boolean await(UUID id, Duration patience) throws InterruptedException {
    long deadline = stopwatch.nanos() + patience.toNanos();
    CountDownLatch ended = endings.watch(id);
    try {
      while (rows.isPending(id)) {
        long left = Math.min(deadline - stopwatch.nanos(), LOOK_AGAIN.toNanos());
        if (left <= 0) {
          return false;
        }
        if (ended.await(left, TimeUnit.NANOSECONDS)) {
          return true;
        }
      }
      return true;
    } finally {
      endings.leave(id, ended);
    }
  }
}
