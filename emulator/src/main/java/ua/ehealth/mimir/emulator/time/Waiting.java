package ua.ehealth.mimir.emulator.time;

import java.time.Duration;

/** How time is let pass. */
@FunctionalInterface
public interface Waiting {

  /** Returns after this time; at once where it is zero. */
  void pause(Duration time) throws InterruptedException;

  /** Waits for real. */
  static Waiting real() {
    return Thread::sleep;
  }
}
