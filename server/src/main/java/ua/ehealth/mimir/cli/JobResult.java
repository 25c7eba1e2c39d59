package ua.ehealth.mimir.cli;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run of a job came to (specification 4.5).
 *
 * @param notVerified of all causes, {@code incorrect} and {@code rejected} included
 * @param notNeeded subjects without a UNZR or document
 * @param incorrect found wrong by the local check
 * @param rejected by the register, code -1
 * @param unavailable questions that got no answer, each time counted
 * @param callsSaved questions answered by a kept answer or somebody else's call
 * @param waiting subjects that wait for a retry
 * @param waitingUntil when the last of them is due again
 * @param causes why there was no answer, and how often
 */
public record JobResult(
    String job,
    long claimed,
    long verified,
    long notVerified,
    long notNeeded,
    long incorrect,
    long rejected,
    long unavailable,
    long calls,
    long callsSaved,
    double seconds,
    long waiting,
    Optional<Instant> waitingUntil,
    Map<String, Long> causes) {

  public JobResult {
    causes = Map.copyOf(causes);
  }

  /** Whether the run left nothing undone. */
  public boolean complete() {
    return waiting == 0;
  }

  /** This run and a later one of the same job as one: who waits is what the later one says. */
  public JobResult then(JobResult later) {
    Map<String, Long> all = new TreeMap<>(causes);
    later.causes.forEach((cause, count) -> all.merge(cause, count, Long::sum));
    return new JobResult(
        job,
        claimed + later.claimed,
        verified + later.verified,
        notVerified + later.notVerified,
        notNeeded + later.notNeeded,
        incorrect + later.incorrect,
        rejected + later.rejected,
        unavailable + later.unavailable,
        calls + later.calls,
        callsSaved + later.callsSaved,
        seconds + later.seconds,
        later.waiting,
        later.waitingUntil,
        all);
  }

  /** The moment when the last of all these waiters is due again. */
  static Optional<Instant> lastWaiter(Stream<JobResult> results) {
    return results.flatMap(result -> result.waitingUntil.stream()).max(Comparator.naturalOrder());
  }
}
