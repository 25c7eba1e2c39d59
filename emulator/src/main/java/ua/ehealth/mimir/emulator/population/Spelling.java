package ua.ehealth.mimir.emulator.population;

import java.util.Locale;

/** The ways a value is written down badly. The bits choose one; the same bits, the same way. */
final class Spelling {
  private static final String[] WHITE = {" ", "\u00A0", "\u2009", "\u202F", "\t", "  ", "\u3000"};
  private static final String LOOKED_ALIKE = "АВЕІКМНОРСТХ";
  private static final String LATIN = "ABEIKMHOPCTX";
  private static final String NOT_IN_SERIALS = "ЫЪЭЁ";
  private static final int SERIAL = 2;

  private Spelling() {}

  /** Still right once white space is removed and letters are upper-cased. */
  static String dirty(String value, long bits) {
    int way = (int) (bits & 3);
    String lower = value.toLowerCase(Locale.ROOT);
    if (way == 0 && !lower.equals(value)) {
      return lower;
    }
    String spaced = spaced(value, bits >>> 2);
    return way == 1 ? spaced(spaced, bits >>> 24).toLowerCase(Locale.ROOT) : spaced;
  }

  private static String spaced(String value, long bits) {
    int at = (int) ((bits & 0xFFFF) % (value.length() + 1));
    String white = WHITE[(int) ((bits >>> 16 & 0xFF) % WHITE.length)];
    return value.substring(0, at) + white + value.substring(at);
  }

  /** White space only. */
  static String blank(long bits) {
    int way = (int) ((bits >>> 1) % (WHITE.length + 1));
    return way == WHITE.length ? "" : WHITE[way];
  }

  /** A UNZR that fails the format. */
  static String wrongUnzr(String value, long bits) {
    return switch ((int) (bits & 3)) {
      case 0 -> value.substring(0, value.length() - 1);
      case 1 -> value.replace("-", "");
      case 2 -> value.replace('-', '–');
      default -> value.substring(0, value.length() - 1) + 'О';
    };
  }

  /** The number of a passport or card that fails the format. */
  static String wrongNumber(DocumentKind kind, String value, long bits) {
    String unlike =
        kind == DocumentKind.NATIONAL_ID
            ? "АА" + value.substring(SERIAL)
            : NOT_IN_SERIALS.charAt((int) (bits >>> 8 & 3)) + value.substring(1);
    return switch ((int) (bits & 3)) {
      case 0 -> value.substring(0, value.length() - 1);
      case 1 -> value + (bits >>> 4 & 7);
      case 2 -> value.substring(0, SERIAL) + '№' + value.substring(SERIAL);
      default -> unlike;
    };
  }

  /** The number with a Latin letter: one that looks alike where there is one. */
  static String latin(DocumentKind kind, String value) {
    if (kind == DocumentKind.NATIONAL_ID) {
      int zero = value.indexOf('0');
      return replaced(value, zero < 0 ? value.length() - 1 : zero, 'O');
    }
    for (int i = 0; i < SERIAL; i++) {
      int alike = LOOKED_ALIKE.indexOf(value.charAt(i));
      if (alike >= 0) {
        return replaced(value, i, LATIN.charAt(alike));
      }
    }
    return replaced(value, 0, 'A');
  }

  private static String replaced(String value, int at, char letter) {
    return value.substring(0, at) + letter + value.substring(at + 1);
  }
}
