package ua.ehealth.mimir.emulator.time;

import java.time.Duration;
import java.util.Map;

/**
 * Reads durations as people type them: {@code 20ms}, {@code 10s}, {@code 5m}, {@code 1h}, {@code
 * 0}.
 */
public final class DurationText {
  private static final Map<String, Long> NANOS =
      Map.of("ms", 1_000_000L, "s", 1_000_000_000L, "m", 60_000_000_000L, "h", 3_600_000_000_000L);
  private static final int MOST_DIGITS = 7;

  private DurationText() {}

  /**
   * The duration that the text says.
   *
   * @throws IllegalArgumentException where it says none
   */
  public static Duration parse(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > MOST_DIGITS) {
      throw unreadable(text);
    }
    long number = Long.parseLong(text.substring(0, digits));
    String unit = text.substring(digits);
    if (unit.isEmpty() && number == 0) {
      return Duration.ZERO;
    }
    Long nanos = NANOS.get(unit);
    if (nanos == null || number > Long.MAX_VALUE / nanos) {
      throw unreadable(text);
    }
    return Duration.ofNanos(number * nanos);
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "\"" + text + "\" is not a duration such as 20ms, 10s, 5m or 1h");
  }
}
