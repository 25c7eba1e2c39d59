package ua.ehealth.mimir.unzrinfo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.database.Repeating;
import ua.ehealth.mimir.registry.InfoAnswer;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.settings.RetryDelays;

/** What an answer makes of a request (specification 2.8). */
final class InfoOutcomes {
  private static final Logger LOG = LoggerFactory.getLogger(InfoOutcomes.class);

  /** A wait is up to so much shorter or longer. */
  private static final double JITTER = 0.2;

  private final InfoStore store;
  private final InfoJobs jobs;
  private final Endings endings;
  private final RetryDelays delays;
  private final Repeating repeating;
  private final RandomGenerator random;

  InfoOutcomes(
      InfoStore store,
      InfoJobs jobs,
      Endings endings,
      RetryDelays delays,
      Repeating repeating,
      RandomGenerator random) {
    this.store = store;
    this.jobs = jobs;
    this.endings = endings;
    this.delays = delays;
    this.repeating = repeating;
    this.random = random;
  }

  /** Ends the request, or has it wait for another call. */
  void settle(InfoJob job, InfoAnswer answer) throws InterruptedException {
    switch (answer) {
      case InfoAnswer.Known known ->
          end(job, "processed", () -> store.processed(job, known.info()));
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
    end(job, "failed: " + why, () -> store.failed(job));
  }

  private void end(InfoJob job, String how, BooleanSupplier write) throws InterruptedException {
    if (repeating.until(write::getAsBoolean)) {
      LOG.info("{} is {}", job, how);
      endings.ended(job.id());
    } else {
      LOG.info("{} was taken by another process meanwhile", job);
    }
  }
}
