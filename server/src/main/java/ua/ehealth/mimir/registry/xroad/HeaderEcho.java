package ua.ehealth.mimir.registry.xroad;

import static ua.ehealth.mimir.registry.xroad.Namespaces.IDENTIFIERS;
import static ua.ehealth.mimir.registry.xroad.Namespaces.XROAD;

import java.util.Arrays;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import ua.ehealth.mimir.registry.Trouble.Kind;

/**
 * Whether a reply's header carries the client, the service and the id that were sent, each once
 * (specification 3.1).
 */
final class HeaderEcho {

  private static final String[] IDENTIFIER_NAMES = {
    "xRoadInstance", "memberClass", "memberCode", "subsystemCode", "serviceCode", "serviceVersion"
  };

  private String[] client;
  private String[] service;
  private String id;
  private boolean repeated;

  /** Reads the header whose start is at hand. */
  void read(XMLStreamReader2 in) throws XMLStreamException {
    while (Elements.next(in)) {
      if (Elements.is(in, XROAD, "client")) {
        repeated |= client != null;
        client = identifier(in);
      } else if (Elements.is(in, XROAD, "service")) {
        repeated |= service != null;
        service = identifier(in);
      } else if (Elements.is(in, XROAD, "id")) {
        repeated |= id != null;
        id = Elements.text(in);
      } else {
        in.skipElement();
      }
    }
  }

  /**
   * @throws NoAnswer if the reply is to another question
   */
  void check(XRoadSettings sent, String serviceCode, UUID sentId) throws NoAnswer {
    if (repeated) {
      throw NoAnswer.outOfStep(Kind.WRONG_ECHO, "echo.repeated");
    }
    if (client == null || service == null || id == null) {
      throw NoAnswer.outOfStep(Kind.WRONG_ECHO, "echo.missing");
    }
    if (!id.equals(sentId.toString())) {
      throw NoAnswer.outOfStep(Kind.WRONG_ECHO, "echo.id");
    }
    if (!same(client, sent.instance(), sent.client(), null)) {
      throw NoAnswer.outOfStep(Kind.WRONG_ECHO, "echo.client");
    }
    if (!same(service, sent.instance(), sent.provider(), serviceCode)) {
      throw NoAnswer.outOfStep(Kind.WRONG_ECHO, "echo.service");
    }
  }

  private String[] identifier(XMLStreamReader2 in) throws XMLStreamException {
    String[] values = new String[IDENTIFIER_NAMES.length];
    while (Elements.next(in)) {
      int i = Arrays.asList(IDENTIFIER_NAMES).indexOf(in.getLocalName());
      if (i >= 0 && IDENTIFIERS.equals(in.getNamespaceURI())) {
        repeated |= values[i] != null;
        values[i] = Elements.text(in);
      } else {
        in.skipElement();
      }
    }
    return values;
  }

  private static boolean same(String[] found, String instance, Subsystem who, String serviceCode) {
    return instance.equals(found[0])
        && who.memberClass().equals(found[1])
        && who.memberCode().equals(found[2])
        && who.subsystemCode().equals(found[3])
        && (serviceCode == null ? found[4] == null : serviceCode.equals(found[4]))
        && found[5] == null;
  }
}
