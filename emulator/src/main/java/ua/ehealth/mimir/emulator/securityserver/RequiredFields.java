package ua.ehealth.mimir.emulator.securityserver;

import java.util.List;
import ua.ehealth.mimir.emulator.soap.HeaderBlock;
import ua.ehealth.mimir.emulator.soap.SoapVersion;

/** The header blocks that every message has, each once and none empty (specification 3.1). */
record RequiredFields(HeaderBlock client, HeaderBlock service, HeaderBlock protocolVersion) {

  static RequiredFields of(SoapVersion version, List<HeaderBlock> header) throws Refusal {
    HeaderBlock client = member(version, header, "client");
    HeaderBlock service = member(version, header, "service");
    text(version, header, "userId");
    text(version, header, "id");
    HeaderBlock protocolVersion = text(version, header, "protocolVersion");
    required(version, service, "serviceCode");
    objectType(version, client, "SUBSYSTEM");
    objectType(version, service, "SERVICE");
    return new RequiredFields(client, service, protocolVersion);
  }

  SubsystemId clientId() {
    return id(client);
  }

  SubsystemId providerId() {
    return id(service);
  }

  String serviceCode() {
    return service.parts().get("serviceCode");
  }

  String serviceVersion() {
    return service.parts().getOrDefault("serviceVersion", "");
  }

  private static SubsystemId id(HeaderBlock block) {
    return new SubsystemId(
        block.parts().get("xRoadInstance"),
        block.parts().get("memberClass"),
        block.parts().get("memberCode"),
        block.parts().getOrDefault("subsystemCode", ""));
  }

  private static HeaderBlock member(SoapVersion version, List<HeaderBlock> header, String name)
      throws Refusal {
    HeaderBlock block = once(version, header, name);
    required(version, block, "xRoadInstance");
    required(version, block, "memberClass");
    required(version, block, "memberCode");
    return block;
  }

  private static HeaderBlock text(SoapVersion version, List<HeaderBlock> header, String name)
      throws Refusal {
    HeaderBlock block = once(version, header, name);
    if (block.text().isEmpty()) {
      throw missing(version, name);
    }
    return block;
  }

  private static HeaderBlock once(SoapVersion version, List<HeaderBlock> header, String name)
      throws Refusal {
    HeaderBlock found = null;
    for (HeaderBlock block : header) {
      if (block.is(name)) {
        if (found != null) {
          throw new Refusal(
              version, "Client.DuplicateHeaderField", "Field '" + name + "' stands there twice");
        }
        found = block;
      }
    }
    if (found == null) {
      throw missing(version, name);
    }
    return found;
  }

  private static void required(SoapVersion version, HeaderBlock block, String part) throws Refusal {
    if (block.parts().getOrDefault(part, "").isEmpty()) {
      throw missing(version, block.name() + "/" + part);
    }
  }

  private static Refusal missing(SoapVersion version, String field) {
    return new Refusal(
        version, "Client.MissingHeaderField", "Required field '" + field + "' is missing");
  }

  /** A client may also be a member that is no subsystem; it is then not known. */
  private static void objectType(SoapVersion version, HeaderBlock block, String expected)
      throws Refusal {
    String type = block.objectType();
    boolean member = "MEMBER".equals(type) && expected.equals("SUBSYSTEM");
    if (!expected.equals(type) && !member) {
      throw new Refusal(
          version,
          "Client.InvalidXml",
          "The objectType of '" + block.name() + "' is not " + expected);
    }
  }
}
