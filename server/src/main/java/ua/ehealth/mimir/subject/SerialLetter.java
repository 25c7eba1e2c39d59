package ua.ehealth.mimir.subject;

import java.util.Optional;

/** The letters of a passport's serial (specification 1.7). */
final class SerialLetter {
  /** Cyrillic, upper case, beyond А–Я. */
  private static final String UKRAINIAN = "ҐЇІЄ";

  /** Of А–Я, what Ukrainian does not write; Ё stands outside that range. */
  private static final String NOT_UKRAINIAN = "ЫЪЭЁ";

  private static final String LATIN = "ABEIKMHOPCTX";

  /** The look-alike of each letter of {@link #LATIN}, in its place. */
  private static final String CYRILLIC = "АВЕІКМНОРСТХ";

  private SerialLetter() {}

  /**
   * The flaw that this Latin letter is at that position; empty if it looks like no Cyrillic one.
   */
  static Optional<Flaw> latin(int position, int letter) {
    int lookAlike = LATIN.indexOf(letter);
    return lookAlike < 0
        ? Optional.empty()
        : Optional.of(
            new Flaw.LatinLetter(position, LATIN.charAt(lookAlike), CYRILLIC.charAt(lookAlike)));
  }

  static Optional<Flaw> flaw(int position, int letter) {
    if (NOT_UKRAINIAN.indexOf(letter) >= 0) {
      return Optional.of(new Flaw.ForbiddenLetter(position));
    }
    if ((letter >= 'А' && letter <= 'Я') || UKRAINIAN.indexOf(letter) >= 0) {
      return Optional.empty();
    }
    return latin(position, letter).or(() -> Optional.of(new Flaw.NotALetter(position)));
  }
}
