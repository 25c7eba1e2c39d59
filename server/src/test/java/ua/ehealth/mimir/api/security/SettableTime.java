package ua.ehealth.mimir.api.security;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import ua.ehealth.mimir.time.Stopwatch;

/** Time that goes on when it is told to. */
final class SettableTime implements Stopwatch {
  private final AtomicLong now = new AtomicLong();

  void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Override
  public long nanos() {
    return now.get();
  }

  @Override
  public void sleepUntil(long deadline) {
    now.accumulateAndGet(deadline, Math::max);
  }
}
