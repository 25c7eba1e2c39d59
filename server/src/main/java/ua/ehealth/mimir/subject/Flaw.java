package ua.ehealth.mimir.subject;

import java.util.Optional;

/**
 * One thing that is wrong with the format of a value (specification 1.7). Positions count the
 * characters of the normalised value from 1. A flaw shows nothing of the value but a Latin letter
 * that looks like a Cyrillic one, so it may be logged.
 */
public sealed interface Flaw {

  /** For machines, and for ever: kept in the history. */
  String code();

  /** The flaw of that code; empty if a later version wrote what this one does not know. */
  static Optional<Flaw> of(String code) {
    return FlawCode.read(code);
  }

  /** For people, without a full stop. */
  String sentence();

  record WrongLength(int expected, int actual) implements Flaw {
    @Override
    public String code() {
      return "wrong-length:%d/%d".formatted(actual, expected);
    }

    @Override
    public String sentence() {
      return "the value has %d characters, %d expected".formatted(actual, expected);
    }
  }

  record LatinLetter(int position, char latin, char cyrillic) implements Flaw {
    @Override
    public String code() {
      return "latin-letter:%d:U+%04X".formatted(position, (int) latin);
    }

    @Override
    public String sentence() {
      return "letter %d is Latin %c (U+%04X), Cyrillic %c (U+%04X) expected"
          .formatted(position, latin, (int) latin, cyrillic, (int) cyrillic);
    }
  }

  /** One of Ы, Ъ, Э, Ё. */
  record ForbiddenLetter(int position) implements Flaw {
    @Override
    public String code() {
      return "forbidden-letter:" + position;
    }

    @Override
    public String sentence() {
      return "letter %d is one of Ы, Ъ, Э, Ё, which no serial has".formatted(position);
    }
  }

  record NotALetter(int position) implements Flaw {
    @Override
    public String code() {
      return "not-a-letter:" + position;
    }

    @Override
    public String sentence() {
      return "character %d is not a Ukrainian letter".formatted(position);
    }
  }

  record NotADigit(int position) implements Flaw {
    @Override
    public String code() {
      return "not-a-digit:" + position;
    }

    @Override
    public String sentence() {
      return "character %d is not a digit".formatted(position);
    }
  }

  record NotAHyphen(int position) implements Flaw {
    @Override
    public String code() {
      return "not-a-hyphen:" + position;
    }

    @Override
    public String sentence() {
      return "character %d is not a hyphen".formatted(position);
    }
  }
}
