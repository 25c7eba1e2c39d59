package ua.ehealth.mimir.emulator.capacity;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import ua.ehealth.mimir.emulator.chance.Draws;
import ua.ehealth.mimir.emulator.time.Waiting;

/**
 * The security server's workers: a call takes one for its latency, or waits for one in its turn.
 */
public final class Workers {
  private final Semaphore free;
  private final Latency latency;
  private final Draws draws;
  private final Waiting waiting;

  /**
   * So many workers.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Workers(int count, Latency latency, Draws draws, Waiting waiting) {
    if (count < 1) {
      throw new IllegalArgumentException("there must be a worker, not " + count);
    }
    this.free = new Semaphore(count, true);
    this.latency = latency;
    this.draws = draws;
    this.waiting = waiting;
  }

  /** Returns when a worker has spent the latency of one call. */
  public void work() throws InterruptedException {
    free.acquire();
    try {
      Duration time = latency.of(draws.next());
      if (!time.isZero()) {
        waiting.pause(time);
      }
    } finally {
      free.release();
    }
  }
}
