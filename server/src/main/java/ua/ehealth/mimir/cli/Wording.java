package ua.ehealth.mimir.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as people read them. */
public final class Wording {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Wording() {}

  /** {@code 1234567} as {@code 1 234 567}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  /** {@code 7.4} as {@code 7.4s}, {@code 75} as {@code 1m 15s}, {@code 7322} as {@code 2h 2m}. */
  public static String seconds(double seconds) {
    if (seconds < 9.95) {
      return String.format(Locale.ROOT, "%.1fs", seconds);
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + "s";
    }
    if (whole < 3600) {
      return whole / 60 + "m " + whole % 60 + "s";
    }
    return whole < 172_800
        ? whole / 3600 + "h " + whole % 3600 / 60 + "m"
        : whole / 86_400 + "d " + whole % 86_400 / 3600 + "h";
  }

  /** A moment as {@code 2026-11-25 14:05}, in that zone. */
  static String moment(Instant moment, ZoneId zone) {
    return MOMENT.format(moment.atZone(zone));
  }

  /** A share of a whole: {@code 37 %}; of nothing, {@code 100 %}. Never rounded up to the whole. */
  public static String percent(long part, long whole) {
    return (whole <= 0 ? 100 : Math.min(100, part * 100 / whole)) + " %";
  }

  /** What somebody typed, in quotes, without control characters, of bounded length. */
  public static String quoted(String typed) {
    String clean = typed.replaceAll("\\p{Cntrl}", "?");
    return "'" + (clean.length() > 60 ? clean.substring(0, 60) + "…" : clean) + "'";
  }
}
