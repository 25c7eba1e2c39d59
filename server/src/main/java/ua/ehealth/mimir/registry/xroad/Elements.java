package ua.ehealth.mimir.registry.xroad;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Steps through elements; comments and text between them are passed over. */
final class Elements {

  private Elements() {}

  /**
   * Moves to the next child of the element whose start or whose child's end is at hand; false at
   * the element's own end.
   */
  static boolean next(XMLStreamReader in) throws XMLStreamException {
    while (true) {
      switch (in.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          return true;
        }
        case XMLStreamReader.END_ELEMENT, XMLStreamReader.END_DOCUMENT -> {
          return false;
        }
        case XMLStreamReader.ENTITY_REFERENCE, XMLStreamReader.DTD ->
            throw new XMLStreamException("refused");
        default -> {
          // Text, comments and processing instructions say nothing here.
        }
      }
    }
  }

  static boolean is(XMLStreamReader in, String namespace, String localName) {
    return localName.equals(in.getLocalName()) && namespace.equals(in.getNamespaceURI());
  }

  /** The text of an element without children, without the white space of XML around it. */
  static String text(XMLStreamReader in) throws XMLStreamException {
    String text = in.getElementText();
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** White space of XML; {@code trim} would take control characters along. */
  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}
