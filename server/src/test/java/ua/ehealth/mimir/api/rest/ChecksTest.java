package ua.ehealth.mimir.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.api.rest.DescribedCalls.Described;
import ua.ehealth.mimir.registry.Answer;

/** Every check of specification 4.1 for every operation, and that the first to fail answers. */
class ChecksTest {
  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  private static final TestPeople people = new TestPeople(api);

  private static final String NOBODY = UUID.randomUUID().toString();
  private static final String INVALID_TOKEN = "Invalid access token";
  private static final String NOT_ACTIVE = "client_id refers to legal entity that is not active";

  record Call(String method, String path, String scope) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** Each about nobody, or with a value that is not allowed, or both. */
  private static final List<Call> CALLS =
      List.of(
          new Call(
              "GET", "/api/persons/" + NOBODY + "/verification", "person_verification:details"),
          new Call("GET", "/api/persons/verifications?status=none", "person_verification:read"),
          new Call("POST", "/api/persons/" + NOBODY + "/data-changed", "data:changed"),
          new Call("GET", "/api/parties/" + NOBODY + "/verification", "party_verification:details"),
          new Call("GET", "/api/parties/verifications?status=none", "party_verification:read"),
          new Call("POST", "/api/parties/" + NOBODY + "/data-changed", "data:changed"));

  static Stream<Call> calls() {
    return CALLS.stream();
  }

  @Test
  void noOperationIsLeftOut() {
    List<String> described =
        Described.all(Json.read(api.get("/api/openapi", null))).stream()
            .map(operation ->
                "%s %s %s"
                    .formatted(
                        operation.method(),
                        operation.path(),
                        operation.operation().at("/security/0/bearer/0").stringValue()))
            .toList();
    assertThat(CALLS)
        .extracting(call ->
            "%s %s %s"
                .formatted(
                    call.method(),
                    call.path().replace(NOBODY, "{id}").replaceFirst("\\?.*", ""),
                    call.scope()))
        .containsExactlyInAnyOrderElementsOf(described);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void withoutATokenNothingElseIsLookedAt(Call call) {
    assertRefused(send(call, null), 401, INVALID_TOKEN);
    assertRefused(send(call, "nonsense"), 401, INVALID_TOKEN);
    assertRefused(send(call, ""), 401, INVALID_TOKEN);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theScopeIsLookedAtBeforeTheLegalEntity(Call call) {
    UUID closed = people.legalEntity("NHS", "CLOSED", true);
    String others =
        calls()
            .map(Call::scope)
            .filter(scope -> !scope.equals(call.scope()))
            .collect(Collectors.joining(" "));
    assertRefused(
        send(call, people.token(closed, others)),
        403,
        "Your scope does not allow to access this resource. Missing allowances: " + call.scope());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theLegalEntityIsLookedAtBeforeWhatWasSent(Call call) {
    for (UUID entity :
        List.of(
            people.legalEntity("NHS", "CLOSED", true),
            people.legalEntity("NHS", "ACTIVE", false),
            people.legalEntity("MSP", "SUSPENDED", true),
            UUID.randomUUID())) {
      assertRefused(send(call, people.token(entity, call.scope())), 409, NOT_ACTIVE);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void whatWasSentIsLookedAtLast(Call call) {
    HttpResponse<String> answer = send(call, api.token(call.scope()));
    if (call.path().contains("?")) {
      assertRefused(answer, 422, "value is not allowed in enum");
      JsonNode error = Json.read(answer).get("errors").get(0);
      assertThat(error.get("parameter").stringValue()).isEqualTo("status");
      assertThat(error.get("detail").stringValue()).isEqualTo("value is not allowed in enum");
    } else {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(Json.read(answer).get("detail").stringValue())
          .isIn("not found", "Person not found", "Party not found");
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void whoTakesNoJsonGetsAProblem(Call call) {
    HttpResponse<String> answer =
        api.send(
            api.request(call.path(), api.token(call.scope()))
                .method(call.method(), BodyPublishers.noBody())
                .header("Accept", "text/csv"));
    assertRefused(answer, 406, "answers are application/json");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void otherMethodsAreNotKnown(Call call) {
    HttpResponse<String> answer =
        api.send(
            api.request(call.path(), api.token(call.scope()))
                .method("DELETE", BodyPublishers.noBody()));
    assertRefused(answer, 405, "the path does not know this method");
    assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains(call.method());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void bodiesOfOtherTypesAreNotTaken(Call call) {
    if (call.method().equals("POST")) {
      HttpResponse<String> answer =
          api.send(
              api.request(call.path(), api.token(call.scope()))
                  .POST(BodyPublishers.ofString("<changed/>"))
                  .header("Content-Type", "application/xml"));
      assertRefused(answer, 415, "bodies are application/json");
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void thereIsNothingBesideThePaths(Call call) {
    String path = call.path().replaceFirst("\\?.*", "") + "/more";
    assertRefused(api.get(path, api.token(call.scope())), 404, "not found");
  }

  private static HttpResponse<String> send(Call call, String token) {
    return api.send(api.request(call.path(), token).method(call.method(), BodyPublishers.noBody()));
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String detail) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    JsonNode problem = Json.read(answer);
    assertThat(problem.get("type").stringValue()).isEqualTo("about:blank");
    assertThat(problem.get("title").stringValue()).isNotBlank();
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("detail").stringValue()).isEqualTo(detail);
    String id = answer.headers().firstValue("X-Request-ID").orElseThrow();
    assertThat(problem.get("instance").stringValue()).isEqualTo("urn:uuid:" + id);
  }
}
