package ua.ehealth.mimir.registry.xroad;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a reply by other means, the JDK's document tree: the judge of what our reader says. */
final class OtherReader {

  private static final String EIS = "urn:eis-mvs";

  private final DocumentBuilder documents;

  OtherReader() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setCoalescing(true);
    factory.setIgnoringComments(true);
    documents = factory.newDocumentBuilder();
    documents.setErrorHandler(new DefaultHandler());
  }

  /** The only status in the only reply of a well-formed envelope with the right id. */
  Optional<String> status(byte[] bytes, String service, String statusName) {
    Element envelope;
    try {
      envelope = documents.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    } catch (Exception e) {
      return Optional.empty();
    }
    String soap = envelope.getNamespaceURI();
    if (List.of(SoapVersion.values()).stream().noneMatch(v -> v.namespace().equals(soap))) {
      return Optional.empty();
    }
    return only(envelope, soap, "Header")
        .flatMap(header -> only(header, Namespaces.XROAD, "id"))
        .filter(id -> id.getTextContent().strip().equals(Samples.ID.toString()))
        .flatMap(id -> only(envelope, soap, "Body"))
        .filter(body -> children(body).size() == 1)
        .flatMap(body -> only(body, EIS, service + "Response"))
        .flatMap(reply -> only(reply, EIS, statusName))
        .map(status -> status.getTextContent().strip());
  }

  private static Optional<Element> only(Element parent, String namespace, String name) {
    List<Element> found =
        children(parent).stream()
            .filter(e -> namespace.equals(e.getNamespaceURI()) && name.equals(e.getLocalName()))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
