package ua.ehealth.mimir.unzrinfo;

import com.fasterxml.uuid.Generators;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Repeating;
import ua.ehealth.mimir.privacy.AccessJournal;
import ua.ehealth.mimir.privacy.Pseudonyms;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.InfoClient;
import ua.ehealth.mimir.registry.pace.OnDemandDesk;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.settings.UnzrInfoSettings;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * UNZR info: takes requests, asks the register for them while it lives, and erases what is old
 * (specification 2.8). Any number of processes may do so on one MIMIR database.
 */
public final class UnzrInfoService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UnzrInfoService.class);

  /** How long the database may be away before an answer is given up. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int ERASED_AT_ONCE = 1_000;

  private final InfoRows rows;
  private final int retentionDays;
  private final Optional<InfoWorker> worker;
  private final UnzrInfoRequests requests;

  /**
   * A service at work.
   *
   * @param mimir migrated; it stays the caller's to close
   * @param journal of MIMIR
   * @param client asks the register; it stays the caller's to close
   * @param desk of the service {@code unzr}
   */
  public UnzrInfoService(
      Settings settings,
      Database mimir,
      Sealing sealing,
      AccessJournal journal,
      Pseudonyms pseudonyms,
      InfoClient client,
      OnDemandDesk desk,
      Stopwatch stopwatch) {
    UnzrInfoSettings how = settings.unzrInfo();
    Duration lease = Duration.ofSeconds(settings.engine().leaseSeconds());
    Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;
    Endings endings = new Endings();
    InfoJobs jobs = new InfoJobs(mimir, lease);
    InfoJournal entries = new InfoJournal(journal, pseudonyms);
    this.rows = new InfoRows(mimir, sealing);
    this.retentionDays = how.retentionDays();
    InfoOutcomes outcomes =
        new InfoOutcomes(
            mimir,
            rows,
            jobs,
            entries,
            endings,
            how.retryDelays(),
            new Repeating(stopwatch, PATIENCE),
            RandomGenerator.getDefault());
    Optional<String> refusal = refusal(settings, sealing);
    this.worker =
        refusal.isEmpty()
            ? Optional.of(new InfoWorker(jobs, outcomes, client, desk, lease, stopwatch))
            : Optional.empty();
    this.requests =
        new DatabaseRequests(
            mimir,
            rows,
            jobs,
            entries,
            endings,
            ids,
            stopwatch,
            refusal,
            job -> worker.orElseThrow().work(job));
  }

  private static Optional<String> refusal(Settings settings, Sealing sealing) {
    if (sealing.keyId().isEmpty()) {
      return Optional.of("there is no UNZR info without a key: MIMIR_ENCRYPTION_KEYS is not set");
    }
    return settings.services().get(EisService.UNZR).quotaPerSecond() == 0
        ? Optional.of("unzr may not be called: UNZR_QUOTA_PER_SECOND is 0")
        : Optional.empty();
  }

  /** Takes requests and tells what came of them. */
  public UnzrInfoRequests requests() {
    return requests;
  }

  /** Erases information older than {@code UNZR_INFO_RETENTION_DAYS}, a few rows at a time. */
  public void eraseOld() {
    long erased = 0;
    int last;
    do {
      last = rows.erase(retentionDays, ERASED_AT_ONCE);
      erased += last;
    } while (last > 0);
    LOG.info(
        "the information of {} UNZRs was older than {} days and is erased", erased, retentionDays);
  }

  /** Stops asking; what is not answered yet is left to other processes. */
  @Override
  public void close() {
    worker.ifPresent(InfoWorker::close);
  }
}
