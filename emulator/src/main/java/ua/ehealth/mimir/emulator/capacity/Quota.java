package ua.ehealth.mimir.emulator.capacity;

/**
 * At most so many calls in any second, counted exactly; those refused are not counted. Safe for use
 * by many threads.
 */
public final class Quota {
  private static final long SECOND = 1_000_000_000L;
  private final long[] admitted;
  private final boolean[] used;
  private int oldest;

  /**
   * So many calls a second.
   *
   * @param perSecond 0: as many as come
   */
  public Quota(int perSecond) {
    if (perSecond < 0) {
      throw new IllegalArgumentException("a quota is not negative, as " + perSecond);
    }
    this.admitted = new long[perSecond];
    this.used = new boolean[perSecond];
  }

  /** The call is within the quota, and counts from now on. */
  public synchronized boolean admits(long nanos) {
    if (admitted.length == 0) {
      return true;
    }
    if (used[oldest] && nanos - admitted[oldest] < SECOND) {
      return false;
    }
    admitted[oldest] = nanos;
    used[oldest] = true;
    oldest = (oldest + 1) % admitted.length;
    return true;
  }
}
