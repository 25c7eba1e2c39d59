package ua.ehealth.mimir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.rig.Interfaces;
import ua.ehealth.mimir.rig.Leaks;
import ua.ehealth.mimir.rig.MimirProcess;
import ua.ehealth.mimir.rig.ServingDemo;
import ua.ehealth.mimir.rig.TokenIssuer;
import ua.ehealth.mimir.rig.Waiting;

/** Those without a good token learn nothing, here and in production (specification 4.1). */
class StrangersTest {
  private static final String AUDIENCE = "mimir";

  @RegisterExtension static final ServingDemo serving = new ServingDemo();

  @Test
  void strangersGetOneAnswerToEverything() throws Exception {
    assertStrangersLearnNothing(serving.interfaces());
    assertThat(serving.interfaces().token(Map.of())).isNotEmpty();
  }

  /** On paths that are there and others; GraphQL has a form of its own for the same. */
  private static void assertStrangersLearnNothing(Interfaces interfaces) throws Exception {
    UUID somebody = ServingDemo.PEOPLE.person(0).id();
    List<String> targets = new ArrayList<>();
    for (Object id : List.of(somebody, UUID.randomUUID(), "x")) {
      targets.add("/api/persons/" + id + "/verification");
      targets.add("/api/persons/" + id + "/data-changed");
      targets.add("/api/parties/" + id + "/verification");
    }
    targets.addAll(List.of("/api/persons/verifications", "/nowhere", "/"));
    assertThat(answersToStrangers(interfaces, targets, "GET", "POST", "DELETE")).hasSize(1);
    assertThat(answersToStrangers(interfaces, List.of("/graphql"), "POST", "DELETE")).hasSize(1);
  }

  /** Without a token, and with wrong ones. */
  private static Set<String> answersToStrangers(
      Interfaces interfaces, List<String> targets, String... methods) throws Exception {
    String forged = forged();
    Set<String> answers = new LinkedHashSet<>();
    for (String target : targets) {
      for (String method : methods) {
        for (String token : new String[] {null, "nonsense", forged}) {
          HttpRequest.Builder request =
              token == null ? interfaces.request(target) : interfaces.request(target, token);
          HttpResponse<String> answer =
              interfaces.send(request.method(method, BodyPublishers.noBody()));
          String id = answer.headers().firstValue("X-Request-ID").orElseThrow();
          answers.add(answer.statusCode() + " " + answer.body().replace(id, "…"));
        }
      }
    }
    return answers;
  }

  /** Made like a good one, by somebody else. */
  private static String forged() throws Exception {
    try (TokenIssuer stranger = TokenIssuer.start()) {
      return stranger.token(Map.of("aud", AUDIENCE));
    }
  }

  @Test
  void serveTrustsItsIssuerAloneAndEndsWhenTold() throws Exception {
    int port = free();
    TokenIssuer issuer = TokenIssuer.start();
    Map<String, String> settings = settings(issuer, port);
    try (issuer;
        Interfaces interfaces = new Interfaces("http://127.0.0.1:" + port);
        MimirProcess serve = MimirProcess.start(settings, "serve")) {
      Waiting.until(
          "it serves",
          () -> {
            assertThat(serve.isAlive()).as(serve.err()).isTrue();
            return serve.err().contains("serving until Ctrl-C");
          });
      assertStrangersLearnNothing(interfaces);
      String good = issuer.token(Map.of("aud", AUDIENCE));
      assertThat(status(interfaces, good)).isEqualTo(200);
      for (Map<String, Object> wrong :
          List.<Map<String, Object>>of(
              Map.of(),
              Map.of("aud", "another"),
              Map.of("aud", AUDIENCE, "iss", "https://another.example"),
              Map.of("aud", AUDIENCE, "exp", 1_700_000_000L))) {
        assertThat(status(interfaces, issuer.token(wrong))).as("%s", wrong).isEqualTo(401);
      }
      assertThat(status(interfaces, serving.interfaces().token(Map.of()))).isEqualTo(401);
      HttpRequest.Builder token = interfaces.request("/demo/token");
      assertThat(interfaces.send(token.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(401);
      token = interfaces.request("/demo/token", good);
      assertThat(interfaces.send(token.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(404);

      Leaks leaks = new Leaks(ServingDemo.PEOPLE);
      String metrics = metrics(interfaces, settings.get("MIMIR_MANAGEMENT_PORT"));
      assertThat(metrics).contains("mimir_http_requests", "mimir_database_connections");
      assertThat(leaks.in(metrics)).as("metrics").isEmpty();
      assertThat(serve.terminate()).isZero();
      assertThat(leaks.in(serve.out() + serve.err())).as("written").isEmpty();
    }
  }

  private static String metrics(Interfaces interfaces, String port) throws Exception {
    return interfaces
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus")))
        .body();
  }

  private static int status(Interfaces interfaces, String token) throws Exception {
    return interfaces
        .send(
            interfaces
                .request("/graphql", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{ syncJobs { name } }\"}")))
        .statusCode();
  }

  private static Map<String, String> settings(TokenIssuer issuer, int port) throws Exception {
    Map<String, String> settings = new HashMap<>(serving.demo().databases().environment());
    settings.put("MIMIR_MIGRATE_AT_START", "false");
    settings.put("MIMIR_ENCRYPTION_KEYS", serving.demo().databases().encryptionKey());
    settings.put("MIMIR_LOG_LEVEL", "debug");
    settings.put("MIMIR_HTTP_ADDRESS", "127.0.0.1");
    settings.put("MIMIR_HTTP_PORT", Integer.toString(port));
    settings.put("MIMIR_MANAGEMENT_PORT", Integer.toString(free()));
    settings.put("MIMIR_JWT_ISSUER", TokenIssuer.NAME);
    settings.put("MIMIR_JWKS_URL", issuer.keysUrl());
    settings.put("MIMIR_JWT_AUDIENCE", AUDIENCE);
    settings.put("TREMBITA_URL", serving.demo().emulator().url());
    settings.put("TREMBITA_SEVDEIR_INSTANCE", "SEVDEIR-TEST");
    settings.put("TREMBITA_MVS_CLIENT_MEMBER_CODE", "00000001");
    settings.put("TREMBITA_MVS_CLIENT_SUBSYSTEM_CODE", "MIMIR");
    return settings;
  }

  private static int free() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
