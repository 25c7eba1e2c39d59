package ua.ehealth.mimir.registry.pace;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import ua.ehealth.mimir.registry.RegisterClient.Departure;

/**
 * Where calls for people who wait leave, in the order they came: when their service has a free slot
 * and its pace gives a permit. Of the slots that all services share some are kept for them, so that
 * a sweep never holds them up (specification 2.7). The call runs on the thread of whoever makes it.
 *
 * <p>The shared slot is taken after the permit, so that those who wait for a scarce quota keep no
 * sweep out.
 */
public final class OnDemandDesk {
  private final Pace pace;
  private final Slots slots;
  private final Semaphore serviceSlots;
  private final Gate gate = new Gate();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final LongAdder calls = new LongAdder();

  /** One call. */
  @FunctionalInterface
  public interface Call<T> {
    /**
     * Makes it.
     *
     * @param departure to be awaited last before the first byte is written
     */
    T make(Departure departure) throws InterruptedException;
  }

  /**
   * @param maxInFlight calls at once to this service
   * @param slots what all services share
   */
  public OnDemandDesk(Pace pace, int maxInFlight, Slots slots) {
    this.pace = pace;
    this.slots = slots;
    this.serviceSlots = new Semaphore(maxInFlight, true);
  }

  /**
   * Makes a call when its turn has come, and returns what it returned.
   *
   * @throws InterruptedException if the wait was interrupted; the call was not made then
   */
  public <T> T call(Call<T> call) throws InterruptedException {
    serviceSlots.acquire();
    try {
      Pace.Permit permit = turn();
      try {
        return depart(call, permit);
      } finally {
        slots.releaseOnDemand();
      }
    } finally {
      serviceSlots.release();
    }
  }

  /** A permit and a shared slot, once the service is not held. */
  private Pace.Permit turn() throws InterruptedException {
    while (true) {
      gate.await();
      Pace.Permit permit = pace.next();
      slots.acquireOnDemand();
      if (!gate.isShut()) {
        return permit;
      }
      slots.releaseOnDemand();
    }
  }

  private <T> T depart(Call<T> call, Pace.Permit permit) throws InterruptedException {
    boolean[] departed = {false};
    try {
      return call.make(() -> {
        permit.spend();
        departed[0] = true;
        inFlight.incrementAndGet();
        calls.increment();
      });
    } finally {
      if (departed[0]) {
        inFlight.decrementAndGet();
      }
    }
  }

  /** While held, no call departs: those that wait go on waiting (specification 2.6). */
  public void hold(boolean held) {
    gate.shut(held);
  }

  /** Calls that have left and are not answered yet. */
  public int inFlight() {
    return inFlight.get();
  }

  /** Calls made since the start. */
  public long calls() {
    return calls.sum();
  }
}
