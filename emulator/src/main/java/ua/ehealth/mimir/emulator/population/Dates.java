package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/** Days counted from 1970, written in digits. */
final class Dates {
  /** There is no such day. */
  static final long NONE = Long.MIN_VALUE;

  private static final int LENGTH = 10;

  private Dates() {}

  /** The date, null for {@link #NONE}. */
  static LocalDate date(long day) {
    return day == NONE ? null : LocalDate.ofEpochDay(day);
  }

  /** Writes {@code yyyymmdd}. */
  static void put(char[] text, int start, long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    Digits.put(
        text,
        start,
        8,
        date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth());
  }

  /** The day of the number {@code yyyymmdd}, or {@link #NONE}. */
  static long day(long digits) {
    int year = (int) (digits / 10_000);
    int month = (int) (digits / 100 % 100);
    int day = (int) (digits % 100);
    if (month < 1 || month > 12 || day < 1 || day > Month.of(month).length(Year.isLeap(year))) {
      return NONE;
    }
    return LocalDate.of(year, month, day).toEpochDay();
  }

  /** The day of {@code yyyy-mm-dd} as it stands, or {@link #NONE}. */
  static long day(String text) {
    if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return NONE;
    }
    long year = Digits.read(text, 0, 4);
    long month = Digits.read(text, 5, 2);
    long day = Digits.read(text, 8, 2);
    return year < 0 || month < 0 || day < 0 ? NONE : day(year * 10_000 + month * 100 + day);
  }
}
