package ua.ehealth.mimir.unzrinfo;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Repeating;
import ua.ehealth.mimir.registry.InfoAnswer;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.settings.RetryDelays;

/**
 * What an answer makes of a request (specification 2.8). Guarded by the token of its job: whoever
 * has lost the job changes nothing.
 */
final class InfoOutcomes {
  private static final Logger LOG = LoggerFactory.getLogger(InfoOutcomes.class);

  /** A wait is up to so much shorter or longer. */
  private static final double JITTER = 0.2;

  private final Database mimir;
  private final InfoRows rows;
  private final InfoJobs jobs;
  private final InfoJournal journal;
  private final Endings endings;
  private final RetryDelays delays;
  private final Repeating repeating;
  private final RandomGenerator random;

  InfoOutcomes(
      Database mimir,
      InfoRows rows,
      InfoJobs jobs,
      InfoJournal journal,
      Endings endings,
      RetryDelays delays,
      Repeating repeating,
      RandomGenerator random) {
    this.mimir = mimir;
    this.rows = rows;
    this.jobs = jobs;
    this.journal = journal;
    this.endings = endings;
    this.delays = delays;
    this.repeating = repeating;
    this.random = random;
  }

  /** Ends the request, or has it wait for another call. */
  void settle(InfoJob job, InfoAnswer answer) throws InterruptedException {
    switch (answer) {
      case InfoAnswer.Known known ->
          end(job, JobStatus.PROCESSED, "known", () -> rows.processed(job.id(), known.info()));
      case InfoAnswer.NoRecord _ -> fail(job, "no record");
      case InfoAnswer.Rejected _ -> fail(job, "rejected");
      case InfoAnswer.Unavailable(Trouble trouble) -> missed(job, trouble);
    }
  }

  /** A message that is wrong stays wrong: it is not sent again (specification 3.3). */
  private void missed(InfoJob job, Trouble trouble) throws InterruptedException {
    int attempts = job.attempts() + 1;
    Optional<Duration> delay =
        trouble.kind() == Trouble.Kind.OUR_MESSAGE ? Optional.empty() : delays.after(attempts);
    if (delay.isEmpty()) {
      fail(job, trouble.cause());
      return;
    }
    LOG.info("{} has no answer, call {}: {}", job, attempts, trouble.cause());
    Duration wait = jittered(delay.get());
    repeating.until(() -> jobs.putBack(job, attempts, wait));
  }

  private Duration jittered(Duration delay) {
    double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
    return Duration.ofNanos((long) (delay.toNanos() * factor));
  }

  private void fail(InfoJob job, String why) throws InterruptedException {
    end(job, JobStatus.FAILED, why, () -> rows.failed(job.id()));
  }

  private void end(InfoJob job, JobStatus status, String why, Runnable write)
      throws InterruptedException {
    boolean ended =
        repeating.until(() -> mimir.transactions().execute(_ -> writeEnd(job, status, write)));
    if (!ended) {
      LOG.info("{} was taken by another process meanwhile", job);
      return;
    }
    LOG.info("{} is {}: {}", job, status.code(), why);
    endings.ended(job.id());
  }

  /** The row first, as a request does, so that neither waits for the other. */
  private boolean writeEnd(InfoJob job, JobStatus status, Runnable write) {
    rows.lock(job.id());
    if (!jobs.end(job)) {
      return false;
    }
    write.run();
    journal.ended(job, status == JobStatus.PROCESSED);
    return true;
  }
}
