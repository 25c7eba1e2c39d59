package ua.ehealth.mimir.emulator.journal;

import java.util.Map;
import java.util.TreeMap;

/** Counts the calls to one service. Safe for use by many threads. */
public final class ServiceJournal {
  private final int mostExact;
  private final Map<String, Long> faults = new TreeMap<>();
  private DistinctQuestions questions;
  private BusiestSecond busiestSecond = new BusiestSecond();
  private long calls;
  private long answered;
  private int atOnce;
  private int maxAtOnce;
  private long begun;

  ServiceJournal(int mostExact) {
    this.mostExact = mostExact;
    this.questions = new DistinctQuestions(mostExact);
  }

  /**
   * A call came.
   *
   * @param nanos when, by the emulator's watch
   * @param question the hash of what it asks
   * @return to be closed when its reply begins
   */
  public synchronized Call arrived(long nanos, long question) {
    calls++;
    questions.add(question, false);
    busiestSecond.add(nanos);
    atOnce++;
    maxAtOnce = Math.max(maxAtOnce, atOnce);
    return new Call(question, begun);
  }

  /** One call under way. */
  public final class Call {
    private final long question;
    private final long begunAt;

    private Call(long question, long begunAt) {
      this.question = question;
      this.begunAt = begunAt;
    }

    /**
     * The reply begins, or it is decided that there is none.
     *
     * @param definite the reply is 1, 0 or -1
     * @param fault what hit the call; null: nothing
     */
    public void left(boolean definite, String fault) {
      synchronized (ServiceJournal.this) {
        atOnce--;
        if (begunAt != begun) {
          return;
        }
        if (definite) {
          answered++;
          questions.add(question, true);
        }
        if (fault != null) {
          faults.merge(fault, 1L, Long::sum);
        }
      }
    }
  }

  synchronized ServiceCounts counts() {
    long distinct = Math.min(questions.asked(), calls);
    return new ServiceCounts(
        calls,
        distinct,
        questions.estimated(),
        calls - distinct,
        answered,
        Math.min(questions.answered(), answered),
        busiestSecond.most(),
        maxAtOnce,
        Map.copyOf(faults));
  }

  /** Forgets all but the calls that are under way, which count for at-once only. */
  synchronized void restart() {
    begun++;
    questions = new DistinctQuestions(mostExact);
    busiestSecond = new BusiestSecond();
    calls = 0;
    answered = 0;
    maxAtOnce = atOnce;
    faults.clear();
  }
}
