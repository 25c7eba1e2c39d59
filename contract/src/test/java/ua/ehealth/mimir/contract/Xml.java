package ua.ehealth.mimir.contract;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a document the plain way. */
final class Xml {

  private Xml() {}

  static Element parse(String text) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
  }

  static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        children.add(e);
      }
    }
    return children;
  }

  static List<Element> children(Element parent, String localName) {
    return children(parent).stream().filter(e -> e.getLocalName().equals(localName)).toList();
  }

  static List<String> names(List<Element> elements) {
    return elements.stream().map(e -> e.getAttribute("name")).toList();
  }
}
