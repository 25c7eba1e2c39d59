package ua.ehealth.mimir.emulator.capacity;

import java.time.Duration;
import ua.ehealth.mimir.emulator.time.DurationText;

/**
 * The time that a register takes for a call: any from least to most, all alike.
 *
 * @param least not negative
 * @param most not less than least
 */
public record Latency(Duration least, Duration most) {
  /** An answer at once. */
  public static final Latency NONE = new Latency(Duration.ZERO, Duration.ZERO);

  /** Checks the order. */
  public Latency {
    if (least.isNegative() || most.compareTo(least) < 0) {
      throw new IllegalArgumentException("a latency goes from the least to the most");
    }
  }

  /**
   * Reads {@code 20ms} or {@code 10ms..50ms}.
   *
   * @throws IllegalArgumentException where it is neither; the message says what it should be
   */
  public static Latency parse(String text) {
    try {
      int dots = text.indexOf("..");
      if (dots < 0) {
        Duration always = DurationText.parse(text.strip());
        return new Latency(always, always);
      }
      return new Latency(
          DurationText.parse(text.substring(0, dots).strip()),
          DurationText.parse(text.substring(dots + 2).strip()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "latency \"" + text + "\" is neither a time such as 20ms nor a range such as 10ms..50ms",
          e);
    }
  }

  /** The latency for a draw from 0 to 1. */
  public Duration of(double draw) {
    long range = most.toNanos() - least.toNanos();
    return range == 0 ? least : least.plusNanos((long) (range * draw));
  }
}
