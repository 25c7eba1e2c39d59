package ua.ehealth.mimir.subject;

import java.util.Locale;

/**
 * Stored numbers as they are judged and asked about (specification 1.7). In Java only: what a
 * database takes for white space or upper case depends on its locale.
 */
public final class StoredValue {
  private StoredValue() {}

  /**
   * The value without white space and in upper case; empty where there is none. Nothing else is
   * corrected.
   */
  public static String normalise(String stored) {
    if (stored == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder(stored.length());
    for (int i = 0; i < stored.length(); i++) {
      char c = stored.charAt(i);
      if (!isWhiteSpace(c)) {
        kept.append(c);
      }
    }
    return kept.toString().toUpperCase(Locale.ROOT);
  }

  /**
   * The Unicode property White_Space, which no method of {@link Character} is: it has the no-break
   * spaces and U+0085, and neither U+001C nor U+180E.
   */
  static boolean isWhiteSpace(int codePoint) {
    return switch (codePoint) {
      case '\t', '\n', 0x0B, '\f', '\r', ' ' -> true;
      case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
      default -> codePoint >= 0x2000 && codePoint <= 0x200A;
    };
  }
}
