package ua.ehealth.mimir.registry.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.ehealth.mimir.contract.Contract;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.RegisterClient.Departure;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.registry.Trouble.Kind;
import ua.ehealth.mimir.registry.mvs.CheckUnzr;

/** Specification 3.3: whose trouble a fault is, however it is spelled. */
class FaultTest {

  private static final Optional<String> DETAIL =
      Optional.of("5f1d3c7e-2a48-4e0b-8b6d-93c0a7e41d28");

  private static final Map<String, Trouble> MEANINGS =
      Map.ofEntries(
          meaning("client-missing-header-field", Kind.OUR_MESSAGE, "client.missingheaderfield"),
          meaning(
              "clientproxy-unknown-member", Kind.CONFIGURATION, "server.clientproxy.unknownmember"),
          meaning(
              "clientproxy-ssl-authentication-failed",
              Kind.CONFIGURATION,
              "server.clientproxy.sslauthenticationfailed"),
          meaning(
              "serverproxy-access-denied", Kind.CONFIGURATION, "server.serverproxy.accessdenied"),
          meaning(
              "serverproxy-unknown-service",
              Kind.CONFIGURATION,
              "server.serverproxy.unknownservice"),
          meaning(
              "clientproxy-outdated-global-conf",
              Kind.SECURITY_SERVER,
              "server.clientproxy.outdatedglobalconf"),
          meaning(
              "clientproxy-cannot-create-signature",
              Kind.SECURITY_SERVER,
              "server.clientproxy.cannotcreatesignature"),
          meaning(
              "clientproxy-logging-failed",
              Kind.SECURITY_SERVER,
              "server.clientproxy.loggingfailed.timestampingfailed"),
          meaning("signer-token-not-active", Kind.SECURITY_SERVER, "signer.tokennotactive"),
          meaning(
              "serverproxy-service-disabled", Kind.PLANNED, "server.serverproxy.servicedisabled"),
          meaning(
              "serverproxy-maintenance-mode", Kind.PLANNED, "server.serverproxy.maintenancemode"),
          meaning("clientproxy-network-error", Kind.TRANSIENT, "server.clientproxy.networkerror"),
          meaning("serverproxy-io-error", Kind.TRANSIENT, "server.serverproxy.ioerror"),
          meaning(
              "serverproxy-service-failed",
              Kind.TRANSIENT,
              "server.serverproxy.servicefailed.internalerror"),
          meaning("serverproxy-unheard-of", Kind.PROVIDER, "server.serverproxy"));

  @Test
  void aGoldenFaultMeansTheSameInEverySpelling() {
    for (String spelling :
        List.of("soap-1.2", "soap-1.2-snake-case", "soap-1.1", "soap-1.1-prefixed")) {
      for (var meaning : MEANINGS.entrySet()) {
        String name = "fault/" + spelling + "/" + meaning.getKey();
        assertThat(read(Contract.goldenMessage(name))).as(name).isEqualTo(meaning.getValue());
      }
    }
  }

  @Test
  void everyGoldenFaultIsNamedHere() {
    assertThat(
            Contract.goldenMessages().stream()
                .filter(n -> n.startsWith("fault/"))
                .map(n -> n.substring(n.lastIndexOf('/') + 1))
                .filter(n -> !n.startsWith("provider")))
        .allMatch(MEANINGS::containsKey);
  }

  @Test
  void aProvidersOwnFaultBringsNoTextOfItsOwnAlong() {
    assertThat(golden("soap-1.2/provider")).isEqualTo(provider("fault.server"));
    assertThat(golden("soap-1.2/provider-without-subcode")).isEqualTo(provider("fault.server"));
    assertThat(golden("soap-1.1/provider")).isEqualTo(provider("fault.provider"));
    assertThat(golden("soap-1.1/provider-bare-server")).isEqualTo(provider("fault.server"));
  }

  @ParameterizedTest
  @CsvSource({
    "Client, OUR_MESSAGE, fault.client",
    "soap:Client.MyOwn, OUR_MESSAGE, fault.client",
    "Signer, SECURITY_SERVER, fault.signer",
    "Signer.Whatever, SECURITY_SERVER, fault.signer",
    "Server.ClientProxy.Whatever, PROVIDER, fault.server.clientproxy",
    "Server.ServerProxy.OutdatedGlobalConf, PROVIDER, fault.server.serverproxy.outdatedglobalconf",
    "Server.Vyhadanenko, PROVIDER, fault.server",
    "Vyhadanenko, PROVIDER, fault.provider",
    "MustUnderstand, OUR_MESSAGE, fault.client",
    "NetworkError, TRANSIENT, fault.networkerror",
    "server.server_proxy.access_denied, CONFIGURATION, fault.server.serverproxy.accessdenied",
    "'  Server.ServerProxy.ServiceFailed.Vyhadanenko ', TRANSIENT, fault.server.serverproxy.servicefailed",
    "'', PROVIDER, fault.provider",
    "Clientele, PROVIDER, fault.provider",
  })
  void anUnknownLeafFallsBackToItsFamily(String code, Kind kind, String cause) {
    Trouble trouble = FaultCode.of(List.of(code)).trouble(Optional.empty());
    assertThat(trouble).isEqualTo(Trouble.of(kind, cause));
  }

  @Test
  void aDetailThatIsNoUuidIsDropped() {
    String fault = Contract.goldenMessage("fault/soap-1.2/serverproxy-access-denied");
    String named = fault.replace(DETAIL.orElseThrow(), "Вигаданенко Зореслава");
    assertThat(read(named).faultDetail()).isEmpty();
  }

  @Test
  void aFaultIsAFaultUnderAnyHttpStatusButTooManyRequests() throws Exception {
    String fault = Contract.goldenMessage("fault/soap-1.1/clientproxy-outdated-global-conf");
    for (int status : List.of(200, 202, 400, 500, 503)) {
      assertThat(ask(status, fault))
          .isEqualTo(new Answer.Unavailable(MEANINGS.get("clientproxy-outdated-global-conf")));
    }
    assertThat(ask(429, fault))
        .isEqualTo(new Answer.Unavailable(Trouble.of(Kind.QUOTA, "http.429")));
  }

  private static Answer ask(int status, String body) throws Exception {
    try (var register = new FakeRegister(FakeRegister.says(status, body));
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      return Samples.registers(xroad).ask(Samples.UNZR, Departure.AT_ONCE);
    }
  }

  private static Trouble golden(String name) {
    return read(Contract.goldenMessage("fault/" + name));
  }

  private static Trouble read(String message) {
    var reader = new ReplyReader(Samples.settings(java.net.URI.create("http://localhost/")));
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    return catchThrowableOfType(
            NoAnswer.class, () -> reader.read(bytes, new CheckUnzr(Samples.UNZR), Samples.ID))
        .trouble();
  }

  private static Trouble provider(String cause) {
    return Trouble.of(Kind.PROVIDER, cause);
  }

  private static Map.Entry<String, Trouble> meaning(String name, Kind kind, String cause) {
    return Map.entry(name, new Trouble(kind, "fault." + cause, DETAIL));
  }
}
