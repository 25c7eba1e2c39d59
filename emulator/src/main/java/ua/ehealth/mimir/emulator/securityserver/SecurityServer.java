package ua.ehealth.mimir.emulator.securityserver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import ua.ehealth.mimir.emulator.registers.RegisterService;
import ua.ehealth.mimir.emulator.soap.BodyElement;
import ua.ehealth.mimir.emulator.soap.HeaderBlock;
import ua.ehealth.mimir.emulator.soap.MessageReader;
import ua.ehealth.mimir.emulator.soap.SoapMessage;
import ua.ehealth.mimir.emulator.soap.SoapVersion;

/**
 * Looks at a message in the order of specification 3.4, and stops at the first thing that is wrong.
 */
public final class SecurityServer {
  private final Map<SubsystemId, Set<String>> clients;
  private final Map<SubsystemId, Set<String>> providers;

  /** Knows these; of two with one id the later counts. */
  public SecurityServer(List<KnownSubsystem> clients, List<KnownSubsystem> providers) {
    this.clients = byId(clients);
    this.providers = byId(providers);
  }

  private static Map<SubsystemId, Set<String>> byId(List<KnownSubsystem> known) {
    Map<SubsystemId, Set<String>> services = new HashMap<>();
    known.forEach(subsystem -> services.put(subsystem.id(), subsystem.services()));
    return Map.copyOf(services);
  }

  /**
   * What can be said before the body is read.
   *
   * @return the version of SOAP that is announced
   */
  public SoapVersion accept(String method, String contentType) throws Refusal {
    Optional<SoapVersion> version = SoapVersion.ofContentType(contentType);
    if (!method.equals("POST")) {
      throw new Refusal(
          version.orElse(SoapVersion.SOAP_1_2),
          "Client.InvalidHttpMethod",
          "Must use POST request method instead of another");
    }
    return version.orElseThrow(() ->
        new Refusal(
            SoapVersion.SOAP_1_2,
            "Client.InvalidContentType",
            "Must use application/soap+xml or text/xml, in UTF-8"));
  }

  /** A body longer than is read. */
  public Refusal tooLong(SoapVersion announced, int mostBytes) {
    return new Refusal(
        announced, "Client.InvalidSoap", "The message is longer than " + mostBytes + " bytes");
  }

  /** Looks at the message itself. */
  public AdmittedCall admit(SoapVersion announced, byte[] xml) throws Refusal {
    SoapMessage message = read(announced, xml);
    SoapVersion version = envelope(announced, message);
    RequiredFields fields = RequiredFields.of(version, message.header());
    if (!fields.protocolVersion().text().equals("4.0")) {
      throw new Refusal(
          version, "Client.InvalidProtocolVersion", "The protocol version must be 4.0");
    }
    BodyElement body = body(version, message, fields.serviceCode());
    RegisterService service = route(version, fields);
    return new AdmittedCall(version, service, echo(message.header()), body);
  }

  private static SoapMessage read(SoapVersion announced, byte[] xml) throws Refusal {
    try {
      return MessageReader.read(xml);
    } catch (XMLStreamException e) {
      throw new Refusal(announced, "Client.InvalidXml", "The message is not well-formed XML");
    }
  }

  private static SoapVersion envelope(SoapVersion announced, SoapMessage message) throws Refusal {
    if (message.version() == null) {
      throw new Refusal(announced, "Client.InvalidSoap", "The message is no SOAP envelope");
    }
    SoapVersion version = message.version();
    if (version != announced) {
      throw new Refusal(
          version, "Client.InvalidSoap", "The envelope is not of the version that was announced");
    }
    if (message.disorder() != null) {
      throw new Refusal(version, "Client.InvalidSoap", message.disorder());
    }
    if (message.header() == null) {
      throw new Refusal(version, "Client.MissingHeader", "Malformed SOAP message: header missing");
    }
    return version;
  }

  private static BodyElement body(SoapVersion version, SoapMessage message, String serviceCode)
      throws Refusal {
    if (message.body() == null) {
      throw new Refusal(version, "Client.MissingBody", "Malformed SOAP message: body missing");
    }
    if (message.body().size() != 1) {
      throw new Refusal(
          version,
          "Client.InvalidBody",
          "Malformed SOAP message: body must have exactly one child element");
    }
    BodyElement body = message.body().getFirst();
    if (!body.name().startsWith(serviceCode)) {
      throw new Refusal(
          version,
          "Client.InconsistentHeaders",
          "Malformed SOAP message: service code does not match in header and body");
    }
    return body;
  }

  private RegisterService route(SoapVersion version, RequiredFields fields) throws Refusal {
    Set<String> allowed = clients.get(fields.clientId());
    if (allowed == null) {
      throw new Refusal(
          version,
          "Server.ClientProxy.UnknownMember",
          "Client '" + fields.clientId() + "' not found");
    }
    Set<String> served = providers.get(fields.providerId());
    if (served == null) {
      throw new Refusal(
          version,
          "Server.ClientProxy.UnknownMember",
          "Could not find addresses for service provider '" + fields.providerId() + "'");
    }
    if (!served.contains(fields.serviceCode()) || !fields.serviceVersion().isEmpty()) {
      throw new Refusal(
          version,
          "Server.ServerProxy.UnknownService",
          "Unknown service: " + fields.providerId() + "/" + fields.serviceCode());
    }
    if (!allowed.contains(fields.serviceCode())) {
      throw new Refusal(
          version,
          "Server.ServerProxy.AccessDenied",
          "Request is not allowed: " + fields.providerId() + "/" + fields.serviceCode());
    }
    return RegisterService.named(fields.serviceCode());
  }

  private static String echo(List<HeaderBlock> header) {
    StringBuilder echo = new StringBuilder(800);
    header.forEach(block -> echo.append(block.xml()));
    return echo.toString();
  }
}
