package ua.ehealth.mimir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.rig.Operator;
import ua.ehealth.mimir.rig.OtherServices;
import ua.ehealth.mimir.rig.ServingDemo;

/** What an operator does in a day (specification 4.2). */
class OperatorFlowTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @RegisterExtension static final ServingDemo serving = new ServingDemo();

  private Operator operator;

  @BeforeEach
  void signIn() throws Exception {
    operator = serving.operator();
    operator.sweep();
  }

  @Test
  void aRegisterIsHeldAndReleased() {
    assertThat(operator.hold("checkunzr")).isEqualTo("HELD");
    assertThat(healthOf("checkunzr")).isEqualTo("HELD");
    assertThat(healthOf("CheckPassportStatus")).isEqualTo("OPEN");
    assertThat(
            operator
                .client()
                .refusal(
                    """
                    mutation { startSyncRun(input: {job: "unzr-persons", reason: "x"}) {
                      syncRun { id } } }
                    """,
                    Map.of()))
        .startsWith("409 ");
    assertThat(operator.release("checkunzr")).isEqualTo("OPEN");
    assertThat(healthOf("checkunzr")).isEqualTo("OPEN");
  }

  private String healthOf(String service) {
    return operator
        .client()
        .ask("{ registers { service health } }", Map.of())
        .field("registers")
        .<List<Map<String, String>>>getValue()
        .stream()
        .filter(register -> register.get("service").equals(service))
        .map(register -> register.get("health"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRunIsWatchedToItsEndAndAnotherIsStopped() throws Exception {
    OtherServices others = new OtherServices(serving.demo().databases());
    others.resetAllAnswered();
    operator.start("unzr-persons");
    List<JsonNode> seen;
    try (Stream<String> lines = progress("unzr-persons")) {
      seen = runs(lines).toList();
    }
    assertThat(seen.getLast().get("state").asString()).isEqualTo("FINISHED");
    assertThat(seen).extracting(run -> run.get("done").asLong()).isSorted();
    assertThat(seen.getLast().get("done").asLong()).isPositive();
    assertThat(seen.getLast().get("calls").asLong()).isPositive();

    serving.demo().emulator().begin("silence", 1);
    String run = operator.start("mvs-persons");
    try (Stream<String> lines = progress("mvs-persons")) {
      Iterator<JsonNode> states = runs(lines).iterator();
      assertThat(states.next().get("state").asString()).isEqualTo("RUNNING");
      operator.stop(run);
      JsonNode last = null;
      while (states.hasNext()) {
        last = states.next();
      }
      assertThat(last).isNotNull();
      assertThat(last.get("state").asString()).isEqualTo("STOPPED");
    } finally {
      serving.demo().emulator().endFaults();
    }
    assertThat(operator.state(run)).isEqualTo("STOPPED");
  }

  private Stream<String> progress(String job) throws Exception {
    String document =
        "subscription ($job: String!) { syncRunProgress(job: $job) { state done due calls ordered {"
            + " word } } }";
    return serving
        .interfaces()
        .lines(
            serving
                .interfaces()
                .request("/graphql", serving.interfaces().token(Map.of("scope", "sync:read")))
                .header("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        JSON.writeValueAsString(
                            Map.of("query", document, "variables", Map.of("job", job))))));
  }

  private static Stream<JsonNode> runs(Stream<String> lines) {
    return lines
        .filter(line -> line.startsWith("data: {"))
        .map(line -> JSON.readTree(line.substring("data: ".length())).at("/data/syncRunProgress"));
  }
}
