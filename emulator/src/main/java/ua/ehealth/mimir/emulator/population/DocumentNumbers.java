package ua.ehealth.mimir.emulator.population;

/**
 * The numbers of passports and cards and the way back: a number is a shuffled (holder, slot), so
 * that no two documents share one.
 */
final class DocumentNumbers {
  /** The letters of a serial (specification 1.7). */
  static final String LETTERS = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ";

  /** Nobody was given this number. */
  static final long NOBODY = -1;

  private static final int PASSPORT_DIGITS = 6;
  private static final int CARD_DIGITS = 9;
  private static final int A_SERIAL = 1_000_000;
  private static final long PASSPORTS = (long) LETTERS.length() * LETTERS.length() * A_SERIAL;
  private static final long CARDS = 1_000_000_000;

  /** How many people can have documents. */
  static final long HOLDERS = CARDS / DocumentKind.SLOTS;

  private final long holders;
  private final Permutation passports;
  private final Permutation cards;

  DocumentNumbers(Draws draws, long holders) {
    this.holders = holders;
    this.passports = new Permutation(draws.bits(Trait.PASSPORT_NUMBER, 0), PASSPORTS);
    this.cards = new Permutation(draws.bits(Trait.CARD_NUMBER, 0), CARDS);
  }

  /** The number in its right spelling. */
  String text(DocumentKind kind, long holder, int slot) {
    long code = holder * DocumentKind.SLOTS + slot;
    if (kind == DocumentKind.NATIONAL_ID) {
      char[] text = new char[CARD_DIGITS];
      Digits.put(text, 0, CARD_DIGITS, cards.of(code));
      return new String(text);
    }
    long number = passports.of(code);
    int serial = (int) (number / A_SERIAL);
    char[] text = new char[2 + PASSPORT_DIGITS];
    text[0] = LETTERS.charAt(serial / LETTERS.length());
    text[1] = LETTERS.charAt(serial % LETTERS.length());
    Digits.put(text, 2, PASSPORT_DIGITS, number % A_SERIAL);
    return new String(text);
  }

  /** Whether this is the serial of a passport as it should be. */
  static boolean isSerial(String text) {
    return text.length() == 2
        && LETTERS.indexOf(text.charAt(0)) >= 0
        && LETTERS.indexOf(text.charAt(1)) >= 0;
  }

  /** Whether the number has as many digits as it should, and nothing else. */
  static boolean isNumber(String text, boolean withSerial) {
    int width = withSerial ? PASSPORT_DIGITS : CARD_DIGITS;
    return text.length() == width && Digits.read(text, 0, width) >= 0;
  }

  /**
   * Which (holder × slots + slot) has the number, or {@link #NOBODY}.
   *
   * @param serial as {@link #isSerial} wants it, null for a card
   * @param number as {@link #isNumber} wants it
   */
  long holding(String serial, String number) {
    long digits = Digits.read(number, 0, number.length());
    long code = serial == null ? cards.inverse(digits) : passports.inverse(serial(serial) + digits);
    return code < holders * DocumentKind.SLOTS ? code : NOBODY;
  }

  private static long serial(String text) {
    long first = LETTERS.indexOf(text.charAt(0));
    return (first * LETTERS.length() + LETTERS.indexOf(text.charAt(1))) * A_SERIAL;
  }
}
