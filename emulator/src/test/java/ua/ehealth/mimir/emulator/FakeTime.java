package ua.ehealth.mimir.emulator;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import ua.ehealth.mimir.emulator.time.Waiting;
import ua.ehealth.mimir.emulator.time.Watch;

/** Time that passes only when a test says so; waiting for it takes none. */
final class FakeTime implements Watch, Waiting {
  private final AtomicLong nanos = new AtomicLong();

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public void pause(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  void pass(long millis) {
    nanos.addAndGet(Duration.ofMillis(millis).toNanos());
  }
}
