package ua.ehealth.mimir.registry.xroad;

import static ua.ehealth.mimir.registry.xroad.Namespaces.IDENTIFIERS;
import static ua.ehealth.mimir.registry.xroad.Namespaces.XROAD;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ua.ehealth.mimir.registry.Trouble.Kind;

/** Writes requests: compact, the header blocks in the order of specification 3.1. */
final class EnvelopeWriter {

  private static final String SOAP = "soap";
  private static final String XRO = "xro";
  private static final String IDEN = "iden";
  private static final int USUAL_SIZE = 2048;

  private final WstxOutputFactory factory = new WstxOutputFactory();
  private final XRoadSettings settings;

  EnvelopeWriter(XRoadSettings settings) {
    this.settings = settings;
  }

  /**
   * @throws NoAnswer if the question holds what XML cannot carry
   */
  Message write(Operation<?> operation, UUID id) throws NoAnswer {
    Message message = new Message(USUAL_SIZE);
    try {
      XMLStreamWriter out = factory.createXMLStreamWriter(message, "UTF-8");
      String envelope = settings.soap().namespace();
      out.writeStartElement(SOAP, "Envelope", envelope);
      out.writeNamespace(SOAP, envelope);
      out.writeNamespace(XRO, XROAD);
      out.writeNamespace(IDEN, IDENTIFIERS);
      out.writeStartElement(SOAP, "Header", envelope);
      header(out, operation, id);
      out.writeEndElement();
      out.writeStartElement(SOAP, "Body", envelope);
      out.writeStartElement(RequestBody.PREFIX, operation.service(), operation.namespace());
      out.writeNamespace(RequestBody.PREFIX, operation.namespace());
      operation.write(new RequestBody(out, operation.namespace()));
      out.writeEndElement();
      out.writeEndElement();
      out.writeEndElement();
      out.close();
      return message;
    } catch (XMLStreamException e) {
      // The exception names the character: it stays here.
      throw new NoAnswer(Kind.OUR_MESSAGE, "request.unwritable");
    }
  }

  private void header(XMLStreamWriter out, Operation<?> operation, UUID id)
      throws XMLStreamException {
    subsystem(out, "client", "SUBSYSTEM", settings.client());
    out.writeEndElement();
    subsystem(out, "service", "SERVICE", settings.provider());
    text(out, IDEN, IDENTIFIERS, "serviceCode", operation.service());
    out.writeEndElement();
    text(out, XRO, XROAD, "userId", operation.userId().orElse(settings.userId()));
    text(out, XRO, XROAD, "id", id.toString());
    text(out, XRO, XROAD, "protocolVersion", settings.protocolVersion());
    for (HeaderBlock block : settings.extraHeaders()) {
      out.writeStartElement("h", block.localName(), block.namespace());
      out.writeNamespace("h", block.namespace());
      WritableText.write(out, block.text());
      out.writeEndElement();
    }
  }

  private void subsystem(XMLStreamWriter out, String block, String objectType, Subsystem who)
      throws XMLStreamException {
    out.writeStartElement(XRO, block, XROAD);
    out.writeAttribute(IDEN, IDENTIFIERS, "objectType", objectType);
    text(out, IDEN, IDENTIFIERS, "xRoadInstance", settings.instance());
    text(out, IDEN, IDENTIFIERS, "memberClass", who.memberClass());
    text(out, IDEN, IDENTIFIERS, "memberCode", who.memberCode());
    text(out, IDEN, IDENTIFIERS, "subsystemCode", who.subsystemCode());
  }

  private static void text(
      XMLStreamWriter out, String prefix, String namespace, String name, String text)
      throws XMLStreamException {
    out.writeStartElement(prefix, name, namespace);
    WritableText.write(out, text);
    out.writeEndElement();
  }
}
