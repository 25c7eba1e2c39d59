package ua.ehealth.mimir.bench.figures;

import java.util.List;

/** How many calls a register had seen at several moments, in the order of time. */
public final class CallCounts {
  private static final double CUT_SECONDS = 1;

  private final List<Count> counts;

  /**
   * What a register had seen at a moment.
   *
   * @param nanos monotonic time
   * @param calls since the start
   */
  public record Count(long nanos, long calls) {}

  /** Calls in a while. */
  public record Use(long calls, double seconds) {

    /** The share of the calls allowed in that time. */
    public double share(int quotaPerSecond) {
      return calls / (quotaPerSecond * seconds);
    }
  }

  public CallCounts(List<Count> counts) {
    this.counts = List.copyOf(counts);
  }

  /**
   * The time while there was something to ask: from the first call seen to the last, but for a
   * second at each end.
   *
   * @throws IllegalArgumentException if that leaves nothing
   */
  public Use use() {
    long all = counts.isEmpty() ? 0 : counts.getLast().calls();
    List<Count> busy =
        counts.stream().filter(count -> count.calls() > 0 && count.calls() < all).toList();
    if (busy.isEmpty()) {
      throw new IllegalArgumentException("the register was not seen at work");
    }
    List<Count> inner =
        busy.stream()
            .filter(count ->
                seconds(busy.getFirst(), count) >= CUT_SECONDS
                    && seconds(count, busy.getLast()) >= CUT_SECONDS)
            .toList();
    if (inner.size() < 2) {
      throw new IllegalArgumentException("the register was at work for less than two seconds");
    }
    Count first = inner.getFirst();
    Count last = inner.getLast();
    return new Use(last.calls() - first.calls(), seconds(first, last));
  }

  private static double seconds(Count from, Count to) {
    return (to.nanos() - from.nanos()) / 1e9;
  }
}
