package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;

/** A tax number (РНОКПП): days since 1899, a running number that tells the sex, a check digit. */
final class TaxNumber {
  private static final long FIRST_DAY = LocalDate.of(1899, 12, 31).toEpochDay();
  private static final int[] WEIGHTS = {-1, 5, 7, 9, 4, 6, 10, 5, 7};

  private TaxNumber() {}

  /**
   * A number with a right check digit.
   *
   * @param birth the day of birth, counted from 1970
   * @param running from 0, below 5000
   */
  static String of(long birth, int running, boolean female) {
    char[] digits = new char[WEIGHTS.length + 1];
    Digits.put(digits, 0, 5, birth - FIRST_DAY);
    Digits.put(digits, 5, 4, running * 2L + (female ? 0 : 1));
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits[i] - '0');
    }
    digits[WEIGHTS.length] = (char) ('0' + Math.floorMod(sum, 11) % 10);
    return new String(digits);
  }
}
