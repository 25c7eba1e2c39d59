package ua.ehealth.mimir.registry.pace;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Calls at once through the security server, of which some are kept for people waiting at a desk
 * (specification 2.7): a sweep never starves them.
 */
public final class Slots {
  private final Semaphore sweeps;

  /**
   * @param maxInFlight calls at once through the security server, 1 or more
   * @param reservedOnDemand how many of them sweeps may not use, less than {@code maxInFlight}
   */
  public Slots(int maxInFlight, int reservedOnDemand) {
    if (maxInFlight < 1 || reservedOnDemand < 0 || reservedOnDemand >= maxInFlight) {
      throw new IllegalArgumentException(
          "of "
              + maxInFlight
              + " calls at once "
              + reservedOnDemand
              + " cannot be reserved: at least one must be left");
    }
    this.sweeps = new Semaphore(maxInFlight - reservedOnDemand, true);
  }

  /**
   * Waits for a slot of a sweep, first come, first served.
   *
   * @return whether one was free at once
   */
  public boolean acquire() throws InterruptedException {
    // Without a time it would overtake those who wait.
    if (sweeps.tryAcquire(0, TimeUnit.SECONDS)) {
      return true;
    }
    sweeps.acquire();
    return false;
  }

  /** How many wait for a slot. */
  public int waiting() {
    return sweeps.getQueueLength();
  }

  /** Gives back a slot of a sweep. */
  public void release() {
    sweeps.release();
  }
}
