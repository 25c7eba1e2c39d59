package ua.ehealth.mimir.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The formats of what is asked about (specification 1.7), each a pattern of one mark a character:
 * {@code L} an upper-case Ukrainian letter, {@code 9} a digit, {@code -} itself.
 */
public enum Format {
  UNZR("99999999-99999"),
  PASSPORT("LL999999"),
  NATIONAL_ID("999999999");

  private final String pattern;

  Format(String pattern) {
    this.pattern = pattern;
  }

  /** The format of a document's number; empty for every type that no register is asked about. */
  public static Optional<Format> ofDocument(String type) {
    if (IdentityDocument.PASSPORT.equals(type)) {
      return Optional.of(PASSPORT);
    }
    return IdentityDocument.NATIONAL_ID.equals(type) ? Optional.of(NATIONAL_ID) : Optional.empty();
  }

  /**
   * What is wrong with a value; nothing where it is valid. Of a value of a wrong length, whose
   * characters may all stand in the wrong place, only the Latin letters are named beside the
   * length.
   *
   * @param normalised what {@link StoredValue#normalise} made of the stored value
   */
  public List<Flaw> flaws(String normalised) {
    int[] characters = normalised.codePoints().toArray();
    boolean rightLength = characters.length == pattern.length();
    List<Flaw> flaws = new ArrayList<>();
    if (!rightLength) {
      flaws.add(new Flaw.WrongLength(pattern.length(), characters.length));
    }
    for (int i = 0; i < Math.min(characters.length, pattern.length()); i++) {
      flaw(pattern.charAt(i), i + 1, characters[i])
          .filter(flaw -> rightLength || flaw instanceof Flaw.LatinLetter)
          .ifPresent(flaws::add);
    }
    return List.copyOf(flaws);
  }

  private static Optional<Flaw> flaw(char mark, int position, int character) {
    return switch (mark) {
      case 'L' -> SerialLetter.flaw(position, character);
      case '9' ->
          character >= '0' && character <= '9'
              ? Optional.empty()
              : Optional.of(new Flaw.NotADigit(position));
      default -> character == mark ? Optional.empty() : Optional.of(new Flaw.NotAHyphen(position));
    };
  }
}
