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

  static Optional<Flaw> flaw(int position, int letter) {
    if (NOT_UKRAINIAN.indexOf(letter) >= 0) {
      return Optional.of(new Flaw.ForbiddenLetter(position));
    }
    if ((letter >= 'А' && letter <= 'Я') || UKRAINIAN.indexOf(letter) >= 0) {
      return Optional.empty();
    }
    int lookAlike = LATIN.indexOf(letter);
    return Optional.of(
        lookAlike >= 0
            ? new Flaw.LatinLetter(position, LATIN.charAt(lookAlike), CYRILLIC.charAt(lookAlike))
            : new Flaw.NotALetter(position));
  }
}
