package ua.ehealth.mimir.oracle;

import java.util.Locale;
import java.util.regex.Pattern;

/** How stored values are read (specification 1.7). */
final class Written {
  private static final Pattern WHITE =
      Pattern.compile(
          "[\\u0009-\\u000D\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]");
  private static final Pattern UNZR = Pattern.compile("[0-9]{8}-[0-9]{5}");
  private static final Pattern PASSPORT =
      Pattern.compile("[АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ]{2}[0-9]{6}");
  private static final Pattern CARD = Pattern.compile("[0-9]{9}");

  private Written() {}

  /** Without white space, in upper case; null stays null. */
  static String normalised(String value) {
    return value == null ? null : WHITE.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
  }

  static boolean isBlank(String value) {
    return value == null || normalised(value).isEmpty();
  }

  static boolean isUnzr(String normalised) {
    return UNZR.matcher(normalised).matches();
  }

  static boolean isNumber(Document document, String normalised) {
    return (document.isPassport() ? PASSPORT : CARD).matcher(normalised).matches();
  }
}
