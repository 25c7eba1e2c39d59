package ua.ehealth.mimir.rig;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for something that other processes bring about. */
public final class Waiting {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
  private static final long PAUSE_MILLIS = 10;

  private Waiting() {}

  /**
   * Returns when the condition holds.
   *
   * @param what for the message where it does not within two minutes
   */
  public static void until(String what, Callable<Boolean> condition) throws Exception {
    long begin = System.nanoTime();
    while (!condition.call()) {
      if (System.nanoTime() - begin > PATIENCE) {
        throw new AssertionError("waited in vain: " + what);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
