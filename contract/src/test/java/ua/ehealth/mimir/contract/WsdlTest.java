package ua.ehealth.mimir.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class WsdlTest {

  private static final List<String> SERVICES =
      List.of("checkunzr", "CheckPassportStatus", "CheckPassportDMSStatus", "unzr");

  @Test
  void itOffersExactlyTheFourServices() throws Exception {
    Element wsdl = Xml.parse(Contract.text(Contract.WSDL));
    assertThat(wsdl.getAttribute("targetNamespace")).isEqualTo("urn:eis-mvs");
    Element portType = Xml.children(wsdl, "portType").getFirst();
    assertThat(Xml.names(Xml.children(portType, "operation"))).isEqualTo(SERVICES);
    for (String service : SERVICES) {
      assertThat(bodyOf(wsdl, service + "Request")).isEqualTo("tns:" + service);
      assertThat(bodyOf(wsdl, service + "Response")).isEqualTo("tns:" + service + "Response");
    }
  }

  @Test
  void bothBindingsAreDocumentLiteralWithTheHeaderOfXRoad() throws Exception {
    Element wsdl = Xml.parse(Contract.text(Contract.WSDL));
    List<Element> bindings = Xml.children(wsdl, "binding");
    assertThat(bindings)
        .extracting(b -> Xml.children(b, "binding").getFirst().getNamespaceURI())
        .containsExactly(
            "http://schemas.xmlsoap.org/wsdl/soap12/", "http://schemas.xmlsoap.org/wsdl/soap/");
    for (Element binding : bindings) {
      assertThat(Xml.names(Xml.children(binding, "operation"))).isEqualTo(SERVICES);
      for (Element operation : Xml.children(binding, "operation")) {
        Element soap = Xml.children(operation, "operation").getFirst();
        assertThat(soap.getAttribute("soapAction"))
            .isEqualTo("urn:" + operation.getAttribute("name"));
        assertThat(soap.getAttribute("style")).isEqualTo("document");
        Element input = Xml.children(operation, "input").getFirst();
        assertThat(Xml.children(input, "header"))
            .extracting(h -> h.getAttribute("part"))
            .containsExactly("client", "service", "userId", "id", "protocolVersion");
      }
    }
  }

  @Test
  void theChildrenOfRequestsAndRepliesStandInTheOrderOfTheSpecification() throws Exception {
    assertThat(childrenOf("checkunzr"))
        .containsExactly("UNZR", "familyName", "givenName", "patronymicName", "dateBirth");
    assertThat(childrenOf("checkunzrResponse")).containsExactly("Status", "Description");
    for (String service : List.of("CheckPassportStatus", "CheckPassportDMSStatus")) {
      assertThat(childrenOf(service)).containsExactly("PassType", "PasSerial", "PasNumber");
      assertThat(childrenOf(service + "Response")).containsExactly("PasStatus");
    }
    assertThat(childrenOf("unzr")).containsExactly("unzr");
    assertThat(childrenOf("unzrResponse")).containsExactly("Status", "Info");
    assertThat(typeChildren("Info"))
        .containsExactly(
            "firstName", "lastName", "middleName", "rnokpp", "gender", "dateBirth", "documents");
    assertThat(typeChildren("Document"))
        .containsExactly("type", "serial", "number", "issuedAt", "expiresAt", "issuedBy", "status");
  }

  private static String bodyOf(Element wsdl, String message) {
    Element found =
        Xml.children(wsdl, "message").stream()
            .filter(m -> m.getAttribute("name").equals(message))
            .findFirst()
            .orElseThrow();
    return Xml.children(found, "part").getFirst().getAttribute("element");
  }

  private static List<String> childrenOf(String element) throws Exception {
    Element schema = Xml.parse(Contract.text(Contract.BODY_SCHEMA));
    Element found = named(Xml.children(schema, "element"), element);
    return found.hasAttribute("type")
        ? typeChildren(found.getAttribute("type"))
        : sequence(Xml.children(found, "complexType").getFirst());
  }

  private static List<String> typeChildren(String type) throws Exception {
    Element schema = Xml.parse(Contract.text(Contract.BODY_SCHEMA));
    return sequence(named(Xml.children(schema, "complexType"), type));
  }

  private static Element named(List<Element> elements, String name) {
    return elements.stream()
        .filter(e -> e.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> sequence(Element complexType) {
    return Xml.names(Xml.children(Xml.children(complexType, "sequence").getFirst(), "element"));
  }
}
