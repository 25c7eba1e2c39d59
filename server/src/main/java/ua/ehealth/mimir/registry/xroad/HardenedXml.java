package ua.ehealth.mimir.registry.xroad;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/** The one way in which XML of others is read: no DTD, no entities, everything bounded. */
final class HardenedXml {

  private static final int MAX_DEPTH = 32;
  private static final int MAX_ATTRIBUTES = 32;
  private static final int MAX_ATTRIBUTE_CHARS = 2_048;
  private static final int MAX_TEXT_CHARS = 65_536;
  private static final long MAX_ELEMENTS = 4_096;

  private static final XMLInputFactory2 FACTORY = factory();

  private HardenedXml() {}

  /** A reader at the start of the document; it fails early, never on access. */
  static XMLStreamReader2 reader(byte[] bytes) throws XMLStreamException {
    return (XMLStreamReader2)
        FACTORY.createXMLStreamReader(new Stax2ByteArraySource(bytes, 0, bytes.length));
  }

  private static XMLInputFactory2 factory() {
    WstxInputFactory factory = new WstxInputFactory();
    XMLResolver refuse =
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("refused");
        };
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_DTD_RESOLVER, refuse);
    factory.setProperty(WstxInputProperties.P_ENTITY_RESOLVER, refuse);
    factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, refuse);
    factory.getConfig().doParseLazily(false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, MAX_ELEMENTS);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_CHARS);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT_CHARS);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
    return factory;
  }
}
