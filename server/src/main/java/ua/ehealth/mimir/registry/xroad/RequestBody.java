package ua.ehealth.mimir.registry.xroad;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Where an operation writes the children of the body's only child. */
public final class RequestBody {

  static final String PREFIX = "m";

  private final XMLStreamWriter out;
  private final String namespace;

  RequestBody(XMLStreamWriter out, String namespace) {
    this.out = out;
    this.namespace = namespace;
  }

  /** Writes one child that holds the text, which may be empty. */
  public void child(String localName, String text) throws XMLStreamException {
    out.writeStartElement(PREFIX, localName, namespace);
    WritableText.write(out, text);
    out.writeEndElement();
  }
}
