package ua.ehealth.mimir.bench.figures;

import java.util.Arrays;
import java.util.Collection;

/** The moments at which calls left. */
public final class Departures {
  private static final long SECOND = 1_000_000_000L;

  private final long[] moments;

  /**
   * @param nanos monotonic time, in any order
   */
  public Departures(Collection<Long> nanos) {
    this.moments = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** The most that left in any one second. */
  public int busiestSecond() {
    int most = 0;
    int first = 0;
    for (int last = 0; last < moments.length; last++) {
      while (moments[last] - moments[first] >= SECOND) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  /**
   * The calls made as a share of those allowed, while there was something to ask: from the first to
   * the last, but for a second at each end.
   *
   * @throws IllegalArgumentException if that leaves nothing
   */
  public double share(int quotaPerSecond) {
    long from = moments.length == 0 ? 0 : moments[0] + SECOND;
    long to = moments.length == 0 ? 0 : moments[moments.length - 1] - SECOND;
    if (to <= from) {
      throw new IllegalArgumentException("calls were made for less than two seconds");
    }
    long calls = Arrays.stream(moments).filter(moment -> moment >= from && moment < to).count();
    return calls / (quotaPerSecond * ((to - from) / (double) SECOND));
  }
}
