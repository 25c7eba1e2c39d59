package ua.ehealth.mimir.bench.figures;

import java.util.Arrays;
import ua.ehealth.mimir.time.Stopwatch;

/** How long each of many things took. Of one thread at a time. */
public final class Latencies {
  private long[] nanos = new long[1024];
  private int count;

  /** Does something once more. */
  public void measure(Meter.Work work) throws InterruptedException {
    long begin = Stopwatch.SYSTEM.nanos();
    work.run();
    add(Stopwatch.SYSTEM.nanos() - begin);
  }

  /** One more. */
  public void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = took;
  }

  public void addAll(Latencies others) {
    for (int i = 0; i < others.count; i++) {
      add(others.nanos[i]);
    }
  }

  public int count() {
    return count;
  }

  /**
   * Milliseconds that so large a share of them did not exceed; there is at least one.
   *
   * @param share 0.5 for the median, 1 for the most
   */
  public double millis(double share) {
    if (count == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)] / 1e6;
  }
}
