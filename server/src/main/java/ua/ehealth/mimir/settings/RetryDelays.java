package ua.ehealth.mimir.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long a subject waits after each answer that did not come (specification 2.6).
 *
 * @param delays after the first, the second … miss in a row; never empty
 * @param repeatLast whether later misses wait the last delay again; otherwise they wait for the
 *     job's next run
 */
public record RetryDelays(List<Duration> delays, boolean repeatLast) {
  private static final Duration LEAST = Duration.ofMillis(1);
  private static final Duration MOST = Duration.ofDays(7);

  public RetryDelays {
    delays = List.copyOf(delays);
    if (delays.isEmpty()) {
      throw new IllegalArgumentException("no delay");
    }
  }

  /**
   * The wait after that many misses in a row, from one; empty: wait for the next run. Without the
   * jitter, which is the engine's.
   */
  public Optional<Duration> after(int misses) {
    if (misses <= delays.size()) {
      return Optional.of(delays.get(misses - 1));
    }
    return repeatLast ? Optional.of(delays.getLast()) : Optional.empty();
  }

  /** Reads {@code 1m,5m,30m,2h} or {@code 1s,2s,5s,...}. */
  static RetryDelays read(String text) {
    List<Duration> delays = new ArrayList<>();
    List<String> parts = List.of(text.split(",", -1));
    boolean repeatLast = parts.size() > 1 && parts.getLast().strip().equals("...");
    for (String part : repeatLast ? parts.subList(0, parts.size() - 1) : parts) {
      Duration delay = Durations.read(part);
      Formats.check(delay.compareTo(LEAST) >= 0, "holds a delay below 1ms");
      Formats.check(delay.compareTo(MOST) <= 0, "holds a delay above 7d");
      delays.add(delay);
    }
    return new RetryDelays(delays, repeatLast);
  }
}
