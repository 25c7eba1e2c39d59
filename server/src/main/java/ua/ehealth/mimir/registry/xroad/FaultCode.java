package ua.ehealth.mimir.registry.xroad;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.registry.Trouble.Kind;

/**
 * A fault's code, normalised: without prefix, in lower case, without underscores, and cut down to
 * words that we know (specification 3.3). So it may be logged.
 *
 * @param family {@code client}, {@code server.clientproxy}, {@code server.serverproxy}, {@code
 *     signer}, {@code server}, or empty where the provider uses codes of its own
 * @param leaf what follows the family; empty where it is unknown
 */
record FaultCode(String family, String leaf) {

  static final String CLIENT = "client";
  static final String CLIENT_PROXY = "server.clientproxy";
  static final String SERVER_PROXY = "server.serverproxy";
  static final String SIGNER = "signer";
  static final String SERVER = "server";

  private static final FaultCode OF_THE_PROVIDER = new FaultCode("provider", "");

  /** The longer ones first. */
  private static final List<String> FAMILIES =
      List.of(CLIENT_PROXY, SERVER_PROXY, SERVER, CLIENT, SIGNER);

  private static final Set<String> NOT_SET_UP =
      Set.of("unknownmember", "sslauthenticationfailed", "accessdenied", "unknownservice");
  private static final Set<String> OWN_SERVER_ILL =
      Set.of("outdatedglobalconf", "cannotcreatesignature", "loggingfailed");
  private static final Set<String> ANNOUNCED = Set.of("servicedisabled", "maintenancemode");
  private static final Set<String> PASSING = Set.of("networkerror", "ioerror", "servicefailed");

  /** The code that says most: the innermost of a family that we know. */
  static FaultCode of(List<String> outermostFirst) {
    FaultCode best = OF_THE_PROVIDER;
    for (String text : outermostFirst) {
      FaultCode code = parse(text);
      if (!code.equals(OF_THE_PROVIDER) && (!code.bare() || best.equals(OF_THE_PROVIDER))) {
        best = code;
      }
    }
    return best;
  }

  Trouble trouble(Optional<String> detail) {
    String dot = family.isEmpty() || leaf.isEmpty() ? "" : ".";
    return new Trouble(kind(), "fault." + family + dot + leaf, detail);
  }

  private boolean bare() {
    return leaf.isEmpty() && (family.equals(CLIENT) || family.equals(SERVER));
  }

  private Kind kind() {
    int dot = leaf.indexOf('.');
    String first = dot < 0 ? leaf : leaf.substring(0, dot);
    if (family.equals(CLIENT)) {
      return Kind.OUR_MESSAGE;
    }
    if (family.equals(SIGNER) || (family.equals(CLIENT_PROXY) && OWN_SERVER_ILL.contains(first))) {
      return Kind.SECURITY_SERVER;
    }
    if (NOT_SET_UP.contains(first)) {
      return Kind.CONFIGURATION;
    }
    if (ANNOUNCED.contains(first)) {
      return Kind.PLANNED;
    }
    return PASSING.contains(first) ? Kind.TRANSIENT : Kind.PROVIDER;
  }

  private static FaultCode parse(String text) {
    String code = text.substring(text.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    code = code.replace("_", "").trim();
    switch (code) {
      case "sender", "versionmismatch", "mustunderstand" -> {
        return new FaultCode(CLIENT, "");
      }
      case "receiver" -> {
        return new FaultCode(SERVER, "");
      }
      default -> {
        // One of X-Road, or the provider's own.
      }
    }
    for (String family : FAMILIES) {
      if (code.equals(family)) {
        return new FaultCode(family, "");
      }
      if (code.startsWith(family + ".")) {
        return new FaultCode(family, FaultLeaves.known(code.substring(family.length() + 1)));
      }
    }
    String leaf = FaultLeaves.known(code);
    return leaf.isEmpty() ? OF_THE_PROVIDER : new FaultCode("", leaf);
  }
}
