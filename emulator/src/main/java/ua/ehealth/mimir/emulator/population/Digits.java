package ua.ehealth.mimir.emulator.population;

/** Decimal numbers of a fixed width, written and read without an object on the way. */
final class Digits {
  private Digits() {}

  /** Writes the number with leading zeros. */
  static void put(char[] text, int start, int width, long number) {
    long rest = number;
    for (int i = start + width - 1; i >= start; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /** The number that stands there; -1 if one of the characters is not a digit of ASCII. */
  static long read(String text, int start, int width) {
    long number = 0;
    for (int i = start; i < start + width; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
