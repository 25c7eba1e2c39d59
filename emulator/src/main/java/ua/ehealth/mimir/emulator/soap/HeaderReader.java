package ua.ehealth.mimir.emulator.soap;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one block of a header, and copies it under the prefixes of our envelopes. */
final class HeaderReader {
  private final XMLStreamReader reader;
  private final StringBuilder copy = new StringBuilder(256);
  private final Map<String, String> parts = new HashMap<>();

  HeaderReader(XMLStreamReader reader) {
    this.reader = reader;
  }

  /** Reads from the start of the block to its end. */
  HeaderBlock read() throws XMLStreamException {
    String namespace = namespace(reader.getNamespaceURI());
    String name = reader.getLocalName();
    String objectType = reader.getAttributeValue(Namespaces.IDENTIFIERS, "objectType");
    String text = element(0);
    return new HeaderBlock(namespace, name, text.strip(), objectType, parts, copy.toString());
  }

  private String element(int depth) throws XMLStreamException {
    String namespace = namespace(reader.getNamespaceURI());
    String name = reader.getLocalName();
    String tag = tag(namespace, name);
    copy.append('<').append(tag);
    if (tag.startsWith("e:")) {
      declare("e", namespace);
    }
    attributes();
    int open = copy.length();
    StringBuilder text = new StringBuilder();
    copy.append('>');
    for (int event = Steps.next(reader);
        event != XMLStreamConstants.END_ELEMENT;
        event = Steps.next(reader)) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String child = reader.getLocalName();
        boolean part = depth == 0 && Namespaces.IDENTIFIERS.equals(reader.getNamespaceURI());
        String inside = element(depth + 1);
        if (part) {
          parts.put(child, inside.strip());
        }
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
        XmlText.append(copy, reader.getText());
      }
    }
    if (copy.length() == open + 1) {
      copy.insert(open, '/');
    } else {
      copy.append("</").append(tag).append('>');
    }
    return text.toString();
  }

  private void attributes() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = namespace(reader.getAttributeNamespace(i));
      String prefix = prefix(namespace);
      if (prefix == null) {
        prefix = "a" + i;
        declare(prefix, namespace);
      }
      copy.append(' ').append(prefix).append(prefix.isEmpty() ? "" : ":");
      copy.append(reader.getAttributeLocalName(i)).append("=\"");
      XmlText.append(copy, reader.getAttributeValue(i));
      copy.append('"');
    }
  }

  private void declare(String prefix, String namespace) {
    copy.append(" xmlns:").append(prefix).append("=\"");
    XmlText.append(copy, namespace);
    copy.append('"');
  }

  private static String tag(String namespace, String name) {
    String prefix = prefix(namespace);
    if (prefix == null) {
      return "e:" + name;
    }
    return prefix.isEmpty() ? name : prefix + ":" + name;
  }

  private static String namespace(String namespace) {
    return namespace == null ? "" : namespace;
  }

  private static String prefix(String namespace) {
    return switch (namespace) {
      case "" -> "";
      case Namespaces.XROAD -> "xro";
      case Namespaces.IDENTIFIERS -> "iden";
      case "http://www.w3.org/XML/1998/namespace" -> "xml";
      default -> SoapVersion.ofNamespace(namespace).isPresent() ? "soap" : null;
    };
  }
}
