package ua.ehealth.mimir.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import ua.ehealth.mimir.sync.run.Tally;

/**
 * What a run came to.
 *
 * @param waiting subjects of the job that wait for a retry
 * @param waitingUntil when the last of them is due; empty if one waits for the next run, or none
 *     waits
 * @param took from its begin to its end
 */
public record RunResult(
    Job job, Tally tally, long waiting, Optional<Instant> waitingUntil, Duration took) {
  public RunResult {
    Objects.requireNonNull(job);
    Objects.requireNonNull(tally);
    Objects.requireNonNull(waitingUntil);
    Objects.requireNonNull(took);
  }
}
