package ua.ehealth.mimir.rig;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures how long this machine makes anybody wait who wants to go on: what was sent in time may
 * arrive that much later.
 */
public final class Hiccups implements AutoCloseable {
  private static final long STEP_MILLIS = 1;

  private final AtomicLong longest = new AtomicLong();
  private final Thread measuring = Thread.ofPlatform().daemon().start(this::measure);

  private void measure() {
    try {
      while (true) {
        long begin = System.nanoTime();
        Thread.sleep(STEP_MILLIS);
        long late = System.nanoTime() - begin - TimeUnit.MILLISECONDS.toNanos(STEP_MILLIS);
        longest.accumulateAndGet(late, Math::max);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** The longest so far, in seconds. */
  public double longest() {
    return longest.get() / 1e9;
  }

  @Override
  public void close() {
    measuring.interrupt();
  }
}
