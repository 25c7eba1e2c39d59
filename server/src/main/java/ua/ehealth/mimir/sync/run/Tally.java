package ua.ehealth.mimir.sync.run;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ua.ehealth.mimir.sync.subjects.Outcome;
import ua.ehealth.mimir.sync.subjects.Settlement;
import ua.ehealth.mimir.verification.ChangeCause;

/**
 * What a run came to so far.
 *
 * @param claimed subjects taken
 * @param outcomes how claims ended that were written back
 * @param unavailable questions that got no answer
 * @param givenBack subjects that wait for a retry after that
 * @param calls made
 * @param saved subjects, claimed or not, that a kept answer or another's call served
 * @param causes why there was no answer, and how often
 */
public record Tally(
    long claimed,
    Map<Outcome, Long> outcomes,
    long unavailable,
    long givenBack,
    long calls,
    long saved,
    Map<String, Long> causes) {

  /** Nothing yet. */
  public static final Tally NOTHING = new Tally(0, Map.of(), 0, 0, 0, 0, Map.of());

  public Tally {
    outcomes = Map.copyOf(outcomes);
    causes = Map.copyOf(causes);
  }

  /** Claims that ended so. */
  public long of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** Claims that have ended, one way or another. */
  public long done() {
    return givenBack + outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** This and what came later, as one. */
  public Tally plus(Tally later) {
    return new Tally(
        claimed + later.claimed,
        sum(outcomes, later.outcomes),
        unavailable + later.unavailable,
        givenBack + later.givenBack,
        calls + later.calls,
        saved + later.saved,
        sum(causes, later.causes));
  }

  private static <K> Map<K, Long> sum(Map<K, Long> counts, Map<K, Long> later) {
    Map<K, Long> sum = new HashMap<>(counts);
    later.forEach((key, count) -> sum.merge(key, count, Long::sum));
    return sum;
  }

  /** Counts while the run goes on. */
  static final class Counter {
    private static final Set<Outcome> SERVED =
        Set.of(Outcome.VERIFIED, Outcome.NOT_VERIFIED, Outcome.REJECTED);

    private long claimed;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private long unavailable;
    private long givenBack;
    private long calls;
    private long saved;
    private final Map<String, Long> causes = new TreeMap<>();

    void claimed(int subjects) {
      claimed += subjects;
    }

    void ended(Outcome outcome, Settlement.Finding finding) {
      outcomes.merge(outcome, 1L, Long::sum);
      boolean served = SERVED.contains(outcome);
      boolean reused =
          finding instanceof Settlement.Answered answered
              && answered.cause() == ChangeCause.REUSED_ANSWER;
      if (served && reused) {
        saved++;
      }
    }

    void called() {
      calls++;
    }

    void saved(int subjects) {
      saved += subjects;
    }

    void unavailable(String cause) {
      unavailable++;
      causes.merge(cause, 1L, Long::sum);
    }

    void gaveBack(int subjects) {
      givenBack += subjects;
    }

    Tally tally() {
      return new Tally(claimed, outcomes, unavailable, givenBack, calls, saved, causes);
    }
  }
}
