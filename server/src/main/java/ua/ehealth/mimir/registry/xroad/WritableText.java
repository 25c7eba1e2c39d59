package ua.ehealth.mimir.registry.xroad;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes text into a request, and refuses what XML 1.0 cannot carry: the writer lets some pass. */
final class WritableText {

  private WritableText() {}

  static void write(XMLStreamWriter out, String text) throws XMLStreamException {
    if (text.isEmpty()) {
      return;
    }
    if (!text.codePoints().allMatch(WritableText::isCharacter)) {
      throw new XMLStreamException("a character that XML cannot carry");
    }
    out.writeCharacters(text);
  }

  /** The production Char of XML 1.0; a surrogate on its own is none. */
  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
