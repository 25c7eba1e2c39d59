package ua.ehealth.mimir.emulator.soap;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a message to its end before anything is said of it, for a security server first looks
 * whether the XML is well-formed.
 */
public final class MessageReader {
  private final XMLStreamReader reader;
  private SoapVersion version;
  private String disorder;
  private List<HeaderBlock> header;
  private List<BodyElement> body;

  private MessageReader(XMLStreamReader reader) {
    this.reader = reader;
  }

  /**
   * Reads a message.
   *
   * @throws XMLStreamException where it is not well-formed, or has a DTD or an entity in it
   */
  public static SoapMessage read(byte[] xml) throws XMLStreamException {
    XMLStreamReader reader = HardenedXml.reader(xml);
    try {
      return new MessageReader(reader).document();
    } finally {
      reader.close();
    }
  }

  private SoapMessage document() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        root();
      }
    }
    return new SoapMessage(version, disorder, header, body);
  }

  private void root() throws XMLStreamException {
    if (reader.getLocalName().equals("Envelope")) {
      version = SoapVersion.ofNamespace(reader.getNamespaceURI()).orElse(null);
    }
    if (version == null) {
      skip();
      return;
    }
    while (next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        envelopeChild();
      }
    }
  }

  private void envelopeChild() throws XMLStreamException {
    String name = reader.getLocalName();
    boolean soap = version.namespace().equals(reader.getNamespaceURI());
    if (soap && name.equals("Header") && header == null && body == null) {
      header = headerBlocks();
    } else if (soap && name.equals("Body") && body == null) {
      body = bodyElements();
    } else {
      disorder = "The envelope may hold one Header and one Body, in this order";
      skip();
    }
  }

  private List<HeaderBlock> headerBlocks() throws XMLStreamException {
    List<HeaderBlock> blocks = new ArrayList<>(8);
    while (next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        blocks.add(new HeaderReader(reader).read());
      }
    }
    return blocks;
  }

  private List<BodyElement> bodyElements() throws XMLStreamException {
    List<BodyElement> elements = new ArrayList<>(1);
    while (next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        elements.add(bodyElement());
      }
    }
    return elements;
  }

  private BodyElement bodyElement() throws XMLStreamException {
    String namespace = reader.getNamespaceURI();
    String name = reader.getLocalName();
    List<BodyElement.Child> children = new ArrayList<>(8);
    while (next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        children.add(bodyChild());
      }
    }
    return new BodyElement(namespace, name, children);
  }

  private BodyElement.Child bodyChild() throws XMLStreamException {
    String namespace = reader.getNamespaceURI();
    String name = reader.getLocalName();
    String text = "";
    boolean simple = true;
    for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        simple = false;
        skip();
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text = text.isEmpty() ? reader.getText() : text.concat(reader.getText());
      }
    }
    return new BodyElement.Child(namespace, name, simple ? text : null);
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private int next() throws XMLStreamException {
    return Steps.next(reader);
  }
}
