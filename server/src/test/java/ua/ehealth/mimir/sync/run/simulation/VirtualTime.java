package ua.ehealth.mimir.sync.run.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes only from one thing that is to happen to the next. */
public final class VirtualTime implements InstantSource {
  private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::turn));
  private long nanos;
  private long turns;

  private record Due(long at, long turn, Runnable what) {}

  public void after(Duration delay, Runnable what) {
    due.add(new Due(nanos + delay.toNanos(), turns++, what));
  }

  /** The next thing happens. */
  public void step() {
    Due next = due.remove();
    nanos = next.at();
    next.what().run();
  }

  public long nanos() {
    return nanos;
  }

  public Duration passed() {
    return Duration.ofNanos(nanos);
  }

  @Override
  public Instant instant() {
    return START.plusNanos(nanos);
  }
}
