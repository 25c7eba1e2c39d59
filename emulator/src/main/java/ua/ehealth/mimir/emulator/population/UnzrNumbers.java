package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;

/**
 * The UNZR of each person and the way back. The number comes first: it is a shuffled index, and the
 * birth date is what it carries, but for a share where the two differ.
 */
final class UnzrNumbers {
  /** Nobody has this number. */
  static final long NOBODY = -1;

  /** Not the format of a UNZR (specification 1.7). */
  static final long MALFORMED = -2;

  private static final long FIRST_DAY = LocalDate.of(1930, 1, 1).toEpochDay();
  private static final int DAYS = (int) (LocalDate.of(2025, 1, 1).toEpochDay() - FIRST_DAY);
  private static final int A_DAY = 100_000;
  private static final int LENGTH = 14;
  private static final int DASH = 8;

  /** How many there are. */
  static final long SPACE = (long) DAYS * A_DAY;

  private final Draws draws;
  private final long persons;
  private final Permutation numbers;

  UnzrNumbers(Draws draws, long persons) {
    this.draws = draws;
    this.persons = persons;
    this.numbers = new Permutation(draws.bits(Trait.UNZR_NUMBER, 0), SPACE);
  }

  boolean isPerson(long holder) {
    return holder < persons;
  }

  /** The UNZR in its right spelling. */
  String text(long person) {
    long number = numbers.of(person);
    char[] text = new char[LENGTH];
    Dates.put(text, 0, FIRST_DAY + number / A_DAY);
    text[DASH] = '-';
    Digits.put(text, DASH + 1, LENGTH - DASH - 1, number % A_DAY);
    return new String(text);
  }

  /** The day of birth, counted from 1970. */
  long birth(long person) {
    long day = numbers.of(person) / A_DAY;
    if (draws.happens(Share.UNZR_DATE_DIFFERS, Trait.UNZR_DATE, person)) {
      day = (day + 1 + draws.below(DAYS - 1, Trait.UNZR_SHIFT, person)) % DAYS;
    }
    return FIRST_DAY + day;
  }

  /** The person with this UNZR, {@link #NOBODY} or {@link #MALFORMED}. */
  long holder(String text) {
    if (text == null || text.length() != LENGTH || text.charAt(DASH) != '-') {
      return MALFORMED;
    }
    long date = Digits.read(text, 0, DASH);
    long rest = Digits.read(text, DASH + 1, LENGTH - DASH - 1);
    if (date < 0 || rest < 0) {
      return MALFORMED;
    }
    long day = Dates.day(date);
    if (day < FIRST_DAY || day >= FIRST_DAY + DAYS) {
      return NOBODY;
    }
    long person = numbers.inverse((day - FIRST_DAY) * A_DAY + rest);
    return person < persons ? person : NOBODY;
  }
}
