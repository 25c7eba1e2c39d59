package ua.ehealth.mimir.emulator.soap;

/** Writes text into XML. */
public final class XmlText {
  private XmlText() {}

  /** Appends the text, with markup escaped; good for element content and for quoted attributes. */
  public static void append(StringBuilder out, String text) {
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escape(text.charAt(i));
      if (escaped != null) {
        out.append(text, written, i).append(escaped);
        written = i + 1;
      }
    }
    out.append(text, written, text.length());
  }

  /** Appends an element {@code m:name}; nothing where the text is null. */
  public static void element(StringBuilder out, String name, String text) {
    if (text == null) {
      return;
    }
    if (text.isEmpty()) {
      out.append("<m:").append(name).append("/>");
      return;
    }
    out.append("<m:").append(name).append('>');
    append(out, text);
    out.append("</m:").append(name).append('>');
  }

  private static String escape(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\r' -> "&#xD;";
      default -> null;
    };
  }
}
