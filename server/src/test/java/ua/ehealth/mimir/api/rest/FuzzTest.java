package ua.ehealth.mimir.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.api.Campaign;
import ua.ehealth.mimir.api.HeardSecrets;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.api.rest.DescribedCalls.Call;
import ua.ehealth.mimir.api.rest.DescribedCalls.Described;

/**
 * Thousands of requests made of the description alone: each is answered as described, and none with
 * more than that.
 */
class FuzzTest {
  private static final int REQUESTS = 10_000;

  /** What the server answers before it knows what was asked for. */
  private static final List<Integer> OF_HTTP = List.of(400, 404, 405);

  @RegisterExtension static final TestApi api = TestApi.withoutLimits();

  private static final TestPeople people = new TestPeople(api);

  @Test
  void everyAnswerIsAsDescribed() {
    JsonNode document = Json.read(api.get("/api/openapi", null));
    SchemaOf schemas = new SchemaOf(document);
    List<Described> operations = Described.all(document);
    UUID hospital = people.legalEntity("MSP", "ACTIVE", true);
    List<String> ids = ids(hospital);
    List<String> tokens = tokens(hospital);
    AtomicInteger sent = new AtomicInteger();
    AtomicInteger understood = new AtomicInteger();
    try (HeardSecrets log = new HeardSecrets(TestPeople.PERSONAL)) {
      Campaign.send(
          "REST",
          REQUESTS,
          random -> {
            DescribedCalls calls = new DescribedCalls(operations, ids, random);
            Call call = calls.next();
            HttpResponse<String> answer = send(calls, call, tokens);
            String what = call + " -> " + answer.statusCode() + " " + answer.body();
            assertThat(answer.statusCode()).as(what).isLessThan(500);
            assertThat(answer.body())
                .as(what)
                .doesNotContain(TestPeople.PERSONAL)
                .doesNotContain("Exception", "\tat ", "org.postgresql", "ua.ehealth");
            if (call.method().equals(call.described().method())) {
              assertDescribed(schemas, document, call, answer, what);
            }
            sent.incrementAndGet();
            understood.addAndGet(answer.statusCode() < 400 ? 1 : 0);
          });
      assertThat(log.told()).isEmpty();
      assertThat(log.lines()).isPositive();
    }
    assertThat(understood.get()).as("those understood").isGreaterThan(sent.get() / 20);
  }

  private static void assertDescribed(
      SchemaOf schemas, JsonNode document, Call call, HttpResponse<String> answer, String what) {
    JsonNode response =
        call.described().operation().get("responses").get(Integer.toString(answer.statusCode()));
    if (response == null) {
      assertThat(OF_HTTP).as(what).contains(answer.statusCode());
      response = document.get("components").get("responses").get("NotFound");
    }
    if (response.has("$ref")) {
      response = document.at(response.get("$ref").stringValue().substring(1));
    }
    JsonNode content = response.get("content");
    if (content == null) {
      assertThat(answer.body()).as(what).isEmpty();
      return;
    }
    String type = answer.headers().firstValue("Content-Type").orElseThrow();
    JsonNode schema = content.at("/" + type.replaceFirst(";.*", "").replace("/", "~1") + "/schema");
    assertThat(schema.isMissingNode()).as(what).isFalse();
    assertThat(schemas.complaints(schema, Json.read(answer))).as(what).isEmpty();
  }

  private static HttpResponse<String> send(DescribedCalls calls, Call call, List<String> tokens) {
    HttpRequest.Builder request = api.request(call.pathAndQuery(), calls.any(tokens));
    if (calls.oneIn(10)) {
      request.header("Accept", calls.any(List.of("*/*", "text/html", "nonsense", "a/b;q=x")));
    }
    if (calls.oneIn(10)) {
      request.header("If-None-Match", calls.any(List.of("*", "\"x\"", "W/", "\"")));
    }
    if (calls.oneIn(10)) {
      request.header("X-Request-ID", calls.any(List.of("x", "a b", "<i>", "9".repeat(500))));
    }
    BodyPublisher body = BodyPublishers.noBody();
    if (calls.oneIn(4)) {
      request.header(
          "Content-Type",
          calls.any(List.of("application/json", "text/plain", "nonsense", "application/json;x")));
      body =
          BodyPublishers.ofString(
              calls.any(List.of("{}", "[", "null", "{\"a\":".repeat(2_000), "\u0000", "")));
    }
    return api.send(request.method(call.method(), body));
  }

  private static List<String> ids(UUID hospital) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      UUID party = people.party();
      ids.add(people.person().toString());
      ids.add(party.toString());
      ids.add(people.employed(party, hospital, "APPROVED", true).toString());
      ids.add(UUID.randomUUID().toString());
    }
    return ids;
  }

  private static List<String> tokens(UUID hospital) {
    String all =
        String.join(
            " ",
            Arrays.stream(Operation.values()).map(operation -> operation.scope().text()).toList());
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tokens.add(api.tokens().lasting(api.nhs(), all));
      tokens.add(api.tokens().lasting(hospital, all));
    }
    tokens.add(null);
    tokens.add("nonsense");
    tokens.add("a".repeat(10_000));
    tokens.add(tokens.getFirst().substring(0, 400));
    tokens.add(tokens.getFirst().replace('e', 'f'));
    tokens.add("eyJhbGciOiJub25lIn0." + tokens.getFirst().split("\\.")[1] + ".");
    tokens.add(api.tokens().lasting(api.nhs(), ""));
    tokens.add(api.tokens().lasting(api.nhs(), "person_verification:read"));
    tokens.add(api.tokens().lasting(UUID.randomUUID(), all));
    tokens.add(api.tokens().sign(new JWTClaimsSet.Builder().subject("nobody").build()));
    tokens.add(api.tokens().sign(new JWTClaimsSet.Builder().claim("scope", 1).build()));
    return tokens;
  }
}
