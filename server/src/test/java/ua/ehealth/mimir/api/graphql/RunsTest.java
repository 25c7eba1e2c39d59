package ua.ehealth.mimir.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

/** Runs are started, followed to their end, and listed. */
class RunsTest {
  private static final String FOLLOW =
      "subscription ($job: String!) { syncRunProgress(job: $job) { id state done } }";

  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  private final Graphql graphql = new Graphql(api);

  @Test
  void aRunIsStartedAndFollowedToItsEnd() {
    new TestPeople(api).person();
    String run = start("unzr-persons");
    List<JsonNode> events = follow("unzr-persons");
    assertThat(events.getLast().at("/data/syncRunProgress/id").asString()).isEqualTo(run);
    assertThat(events.getLast().at("/data/syncRunProgress/state").asString()).isEqualTo("FINISHED");
    JsonNode found =
        graphql
            .ask("{ node(id: \"" + run + "\") { ... on SyncRun { job state done notVerified } } }")
            .at("/node");
    assertThat(found.path("job").asString()).isEqualTo("unzr-persons");
    assertThat(found.path("state").asString()).isEqualTo("FINISHED");
    assertThat(found.path("notVerified").asInt()).isEqualTo(found.path("done").asInt());
    assertThat(
            graphql
                .ask(
                    "mutation ($id: ID!) { pauseSyncRun(input: {runId: $id, reason: \"x\"}) {"
                        + " syncRun { id } } }",
                    Map.of("id", run))
                .refusal())
        .startsWith("409 CONFLICT: the run is over");
  }

  @Test
  void runsAreListedFromTheNewestOn() {
    String first = start("dms-persons");
    follow("dms-persons");
    String second = start("dms-persons");
    follow("dms-persons");
    String document =
        """
        query ($after: String) { syncRuns(job: "dms-persons", first: 1, after: $after) {
          nodes { id } pageInfo { hasNextPage endCursor } } }
        """;
    JsonNode newest = graphql.ask(document).at("/syncRuns");
    assertThat(newest.at("/nodes/0/id").asString()).isEqualTo(second);
    assertThat(newest.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    JsonNode older =
        graphql
            .ask(document, Map.of("after", newest.at("/pageInfo/endCursor").asString()))
            .at("/syncRuns");
    assertThat(older.at("/nodes/0/id").asString()).isEqualTo(first);
    assertThat(older.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    String backward =
        """
        query ($before: String) { syncRuns(job: "dms-persons", last: 1, before: $before) {
          nodes { id } pageInfo { hasPreviousPage startCursor } } }
        """;
    JsonNode oldest = graphql.ask(backward).at("/syncRuns");
    assertThat(oldest.at("/nodes/0/id").asString()).isEqualTo(first);
    assertThat(oldest.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
    JsonNode newer =
        graphql
            .ask(backward, Map.of("before", oldest.at("/pageInfo/startCursor").asString()))
            .at("/syncRuns");
    assertThat(newer.at("/nodes/0/id").asString()).isEqualTo(second);
    assertThat(newer.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
  }

  @Test
  void aRunThatIsNotThereIsNotFound() {
    for (String order : List.of("pause", "resume", "stop")) {
      Sample sample =
          Sample.all().stream()
              .filter(each -> each.function().equals(order + "SyncRun"))
              .findFirst()
              .orElseThrow();
      assertThat(graphql.ask(sample.document(), sample.arguments()).refusal())
          .isEqualTo("404 NOT_FOUND: Run not found");
    }
  }

  @Test
  void aSubscriptionIsAnsweredByEventsAlone() {
    Graphql.Reply reply = graphql.ask(FOLLOW, Map.of("job", "unzr-persons"));
    assertThat(reply.status()).isEqualTo(406);
    assertThat(reply.refusal()).contains("text/event-stream");
  }

  @Test
  void aSubscriptionTakesTheScope() {
    Graphql.Reply reply =
        graphql.send(
            graphql
                .post(api.token("person:read"), Graphql.body(FOLLOW, Map.of("job", "mvs-persons")))
                .header("Accept", "text/event-stream"));
    assertThat(reply.text()).contains("Missing allowances: sync:read");
  }

  @Test
  void aQuestionCanBeAnsweredByEventsToo() {
    assertThat(events("{ __typename }", Map.of()))
        .singleElement()
        .hasToString("{\"data\":{\"__typename\":\"Query\"}}");
  }

  private String start(String job) {
    return graphql
        .ask(
            """
            mutation ($job: String!) { startSyncRun(input: {job: $job, reason: "перевірка"}) {
              syncRun { id state } } }
            """,
            Map.of("job", job))
        .at("/startSyncRun/syncRun/id")
        .asString();
  }

  private List<JsonNode> follow(String job) {
    return events(FOLLOW, Map.of("job", job));
  }

  private List<JsonNode> events(String document, Map<String, Object> variables) {
    Graphql.Reply reply =
        graphql.send(
            graphql
                .post(api.token(Graphql.ALL_SCOPES), Graphql.body(document, variables))
                .header("Accept", "text/event-stream"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.contentType()).startsWith("text/event-stream");
    assertThat(reply.text()).endsWith("event: complete\ndata:\n\n");
    return Arrays.stream(reply.text().split("\n\n"))
        .filter(event -> event.startsWith("event: next\ndata: "))
        .map(event -> JsonMapper.shared().readTree(event.substring("event: next\ndata: ".length())))
        .toList();
  }
}
