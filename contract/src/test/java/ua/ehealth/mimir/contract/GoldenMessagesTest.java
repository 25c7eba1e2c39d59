package ua.ehealth.mimir.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class GoldenMessagesTest {

  private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
  private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String XROAD = "http://x-road.eu/xsd/xroad.xsd";
  private static final String BODY = "urn:eis-mvs";
  private static final Schema SCHEMA = schema();

  static List<String> names() {
    return Contract.goldenMessages();
  }

  @Test
  void theIndexNamesEveryMessageOnceAndNothingElse() throws Exception {
    Path folder = Path.of(URI.create(Contract.location("golden/index.txt").toString())).getParent();
    try (var files = Files.walk(folder)) {
      List<String> found =
          files
              .filter(f -> f.toString().endsWith(".xml"))
              .map(f -> folder.relativize(f).toString().replace('\\', '/').replace(".xml", ""))
              .toList();
      assertThat(names()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(found);
    }
  }

  @Test
  void everyServiceHasARequestAndAReplyForEachStatus() {
    for (String service :
        List.of("checkunzr", "CheckPassportStatus", "CheckPassportDMSStatus", "unzr")) {
      for (String reply : List.of("found", "not-found", "rejected", "error")) {
        assertThat(names()).contains(service + "/reply-" + reply);
      }
      assertThat(names()).anyMatch(n -> n.startsWith(service + "/request"));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void aMessageIsACompactEnvelope(String name) throws Exception {
    String message = Contract.goldenMessage(name);
    assertThat(message).doesNotContainPattern(">\\s+<").doesNotContain("\n");
    Element envelope = Xml.parse(message);
    assertThat(envelope.getLocalName()).isEqualTo("Envelope");
    assertThat(envelope.getNamespaceURI()).isEqualTo(name.contains("-1.1") ? SOAP_11 : SOAP_12);
    assertThat(Xml.children(body(envelope))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("names")
  void theHeaderAndTheBodyHoldToTheSchemas(String name) throws Exception {
    Element envelope = Xml.parse(Contract.goldenMessage(name));
    for (Element header : Xml.children(envelope, "Header")) {
      for (Element block : Xml.children(header)) {
        assertThat(block.getNamespaceURI()).isEqualTo(XROAD);
        SCHEMA.newValidator().validate(new DOMSource(block));
      }
    }
    Element child = Xml.children(body(envelope)).getFirst();
    if (name.startsWith("fault/")) {
      assertThat(child.getLocalName()).isEqualTo("Fault");
      assertThat(child.getNamespaceURI()).isEqualTo(envelope.getNamespaceURI());
      return;
    }
    String service = name.substring(0, name.indexOf('/'));
    String wrapper = name.contains("/reply") ? service + "Response" : service;
    assertThat(child.getNamespaceURI()).isEqualTo(BODY);
    assertThat(child.getLocalName()).isEqualTo(wrapper);
    SCHEMA.newValidator().validate(new DOMSource(child));
    assertThat(Xml.children(Xml.children(envelope, "Header").getFirst()))
        .extracting(Element::getLocalName)
        .startsWith("client", "service", "userId", "id", "protocolVersion");
  }

  @Test
  void theSchemaRefusesAFifthStatusAndAnUnknownChild() throws Exception {
    String found = Contract.goldenMessage("CheckPassportStatus/reply-found");
    for (String wrong :
        Set.of(found.replace(">1</m:PasStatus>", ">2</m:PasStatus>"), found.replace("Pas", "X"))) {
      Element child = Xml.children(body(Xml.parse(wrong))).getFirst();
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> validate(child))).isNotNull();
    }
  }

  private static void validate(Element element) throws Exception {
    SCHEMA.newValidator().validate(new DOMSource(element));
  }

  private static Element body(Element envelope) {
    return Xml.children(envelope, "Body").getFirst();
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(
              new Source[] {
                new StreamSource(Contract.location(Contract.HEADER_SCHEMA).toString()),
                new StreamSource(Contract.location(Contract.BODY_SCHEMA).toString())
              });
    } catch (org.xml.sax.SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
