package ua.ehealth.mimir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.emulator.population.HealthWorker;
import ua.ehealth.mimir.emulator.population.Patient;
import ua.ehealth.mimir.rig.DescribedOperation;
import ua.ehealth.mimir.rig.Interfaces;
import ua.ehealth.mimir.rig.ServingDemo;
import ua.ehealth.mimir.rig.Sql;

/** REST as who knows nothing but its description uses it (specification 4.3). */
class DescribedRestTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @RegisterExtension static final ServingDemo serving = new ServingDemo();

  private static JsonNode description;

  @BeforeAll
  static void read() throws Exception {
    HttpResponse<String> answer =
        interfaces().send(interfaces().request("/api/openapi", interfaces().token(Map.of())));
    assertThat(answer.statusCode()).isEqualTo(200);
    description = JSON.readTree(answer.body());
  }

  static Stream<DescribedOperation> operations() {
    return DescribedOperation.of(description).stream();
  }

  @Test
  void sixOperationsAreDescribed() {
    assertThat(operations()).extracting(DescribedOperation::id).doesNotHaveDuplicates().hasSize(6);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void eachDoesWhatItSays(DescribedOperation operation) throws Exception {
    HttpResponse<String> answer = send(operation, somebody(operation), token(operation));
    assertThat(answer.statusCode()).isEqualTo(operation.success());
    assertThat(answer.headers().firstValue("X-Request-ID")).isPresent();
    if (operation.success() == 200) {
      assertThat(operation.flaws(200, JSON.readTree(answer.body()))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void eachRefusesAsItSays(DescribedOperation operation) throws Exception {
    UUID one = somebody(operation);
    String token = token(operation);
    assertRefused(operation, 401, "Invalid access token", send(operation, one, "nonsense"));
    assertRefused(
        operation,
        403,
        "Your scope does not allow to access this resource. Missing allowances: "
            + operation.scope(),
        send(operation, one, interfaces().token(Map.of("scope", "sync:read"))));
    String nobodys =
        interfaces()
            .token(Map.of("scope", operation.scope(), "client_id", UUID.randomUUID().toString()));
    assertRefused(
        operation,
        409,
        "client_id refers to legal entity that is not active",
        send(operation, one, nobodys));
    if (operation.mayEndIn(404)) {
      assertThat(refusal(operation, 404, send(operation, UUID.randomUUID(), token)))
          .isEqualTo(refusal(operation, 404, send(operation.target("x"), operation, token)));
    }
    if (operation.mayEndIn(415)) {
      HttpRequest.Builder text =
          interfaces()
              .request(operation.target(one), token)
              .header("Content-Type", "text/plain")
              .method(operation.method(), BodyPublishers.ofString("{}"));
      refusal(operation, 415, interfaces().send(text));
    }
    if (operation.mayEndIn(406)) {
      HttpRequest.Builder page =
          interfaces()
              .request(operation.target(one), token)
              .header("Accept", "text/html")
              .method(operation.method(), BodyPublishers.noBody());
      refusal(operation, 406, interfaces().send(page));
    }
    for (JsonNode parameter : operation.parameters("query")) {
      String name = parameter.get("name").asString();
      for (String wrong : wrong(parameter.get("schema"))) {
        String target = operation.path() + "?" + name + "=" + encoded(wrong);
        HttpResponse<String> answer = send(target, operation, token);
        refusal(operation, 422, answer);
        assertThat(JSON.readTree(answer.body()).at("/errors/0/parameter").asString())
            .isEqualTo(name);
      }
    }
  }

  /** Values that a parameter with this schema may not have. */
  private static List<String> wrong(JsonNode schema) {
    if (schema.get("type").asString().equals("integer")) {
      return List.of(
          Long.toString(schema.get("minimum").asLong() - 1),
          Long.toString(schema.get("maximum").asLong() + 1),
          "one");
    }
    return List.of("of no kind that is known");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatDidNotChangeIsNotSentAgain(DescribedOperation operation) throws Exception {
    if (!operation.mayEndIn(304)) {
      return;
    }
    assertThat(operation.parameters("header"))
        .extracting(parameter -> parameter.get("name").asString())
        .containsExactly("If-None-Match");
    UUID one = somebody(operation);
    String tag = tag(send(operation, one, token(operation)));
    assertThat(again(operation, one, tag).statusCode()).isEqualTo(304);
    assertThat(again(operation, one, tag).body()).isEmpty();
    change(operation, one);
    HttpResponse<String> changed = again(operation, one, tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(tag(changed)).isNotEqualTo(tag);
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static HttpResponse<String> again(DescribedOperation operation, UUID one, String tag)
      throws Exception {
    return interfaces()
        .send(
            interfaces()
                .request(operation.target(one), token(operation))
                .header("If-None-Match", tag));
  }

  /** Something that is shown changes. */
  private static void change(DescribedOperation operation, UUID one) {
    String of = operation.isOfPersons() ? "person" : "party";
    assertThat(
            database(operation)
                .update(
                    """
                    update %1$s_verifications set mvs_passport_verification_reason =
                      mvs_passport_verification_reason || '_' where %1$s_id = ?
                    """
                        .formatted(of),
                    one))
        .isOne();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void listsShowEverybodyOnceWhileOthersWrite(DescribedOperation operation) throws Exception {
    if (operation.isOfOne()) {
      return;
    }
    List<String> all = walked(operation, "");
    assertThat(all).doesNotHaveDuplicates().hasSize(count(operation, null));
    for (JsonNode parameter : operation.parameters("query")) {
      if (parameter.get("name").asString().equals("verification_status")) {
        for (JsonNode value : parameter.get("schema").get("enum")) {
          String status = value.asString();
          List<String> some = walked(operation, "&verification_status=" + status);
          assertThat(some).doesNotHaveDuplicates().hasSize(count(operation, status));
          all.removeAll(some);
        }
      }
    }
    assertThat(all).as("those with none of the statuses").isEmpty();
  }

  /** The ids of all on all pages, by keys; others write meanwhile. */
  private static List<String> walked(DescribedOperation operation, String filter) throws Exception {
    String token = token(operation);
    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      HttpResponse<String> answer =
          send(operation.path() + "?page_size=37" + filter + after, operation, token);
      JsonNode page = JSON.readTree(answer.body());
      assertThat(operation.flaws(200, page)).isEmpty();
      String id = operation.isOfPersons() ? "person_id" : "employee_id";
      page.get("data").valueStream().map(item -> item.get(id).asString()).forEach(seen::add);
      if (filter.isEmpty()) {
        change(operation, somebody(operation));
      }
      JsonNode next = page.get("paging").get("next");
      assertThat(page.get("paging").get("has_next").asBoolean()).isEqualTo(!next.isNull());
      after = next.isNull() ? "" : "&after=" + encoded(next.asString());
    } while (!after.isEmpty());
    return seen;
  }

  /** How many there are; with any cumulative status where none is given. */
  private static int count(DescribedOperation operation, String status) {
    String sql =
        operation.isOfPersons()
            ? """
            select count(*) from persons p
            where p.status = 'active' and (cast(? as text) is null or p.verification_status = ?)
            """
            : """
            select count(*) from employees e join parties p on p.id = e.party_id
            where e.status = 'APPROVED' and (cast(? as text) is null or p.verification_status = ?)
            """;
    return (int) database(operation).number(sql, status, status);
  }

  private static void assertRefused(
      DescribedOperation operation, int status, String detail, HttpResponse<String> answer) {
    assertThat(refusal(operation, status, answer)).isEqualTo(detail);
  }

  /** The text of a problem as it is described. */
  private static String refusal(
      DescribedOperation operation, int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(operation.mayEndIn(status)).isTrue();
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .matches("application/problem\\+json(;.*)?");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(operation.flaws(status, problem)).isEmpty();
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    return problem.get("detail").asString();
  }

  private static HttpResponse<String> send(DescribedOperation operation, UUID one, String token)
      throws Exception {
    return send(operation.target(one), operation, token);
  }

  private static HttpResponse<String> send(
      String target, DescribedOperation operation, String token) throws Exception {
    return interfaces()
        .send(
            interfaces()
                .request(target, token)
                .method(operation.method(), BodyPublishers.noBody()));
  }

  private static String token(DescribedOperation operation) throws Exception {
    return interfaces().token(Map.of("scope", operation.scope()));
  }

  /** The first who is active: of persons, or of parties. */
  private static UUID somebody(DescribedOperation operation) {
    return operation.isOfPersons()
        ? LongStream.range(0, ServingDemo.PEOPLE.persons())
            .mapToObj(ServingDemo.PEOPLE::person)
            .filter(Patient::active)
            .map(Patient::id)
            .findFirst()
            .orElseThrow()
        : LongStream.range(0, ServingDemo.PEOPLE.parties())
            .mapToObj(ServingDemo.PEOPLE::party)
            .filter(HealthWorker::employed)
            .map(HealthWorker::id)
            .findFirst()
            .orElseThrow();
  }

  private static Sql database(DescribedOperation operation) {
    return operation.isOfPersons()
        ? serving.demo().databases().mpi()
        : serving.demo().databases().prm();
  }

  private static Interfaces interfaces() {
    return serving.interfaces();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
