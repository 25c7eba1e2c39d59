package ua.ehealth.mimir.registry.xroad;

/** Text of the other side, which may hold anything (specification 3.3). */
public final class UntrustedText {

  /** The longest text that is kept, in UTF-16 units. */
  public static final int MAX_CHARS = 500;

  private UntrustedText() {}

  /** The text without control and formatting characters, cut to {@link #MAX_CHARS}. */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), MAX_CHARS));
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (clean.length() + Character.charCount(c) > MAX_CHARS) {
        break;
      }
      if (visible(c)) {
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }

  private static boolean visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
