package ua.ehealth.mimir.api.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.api.SampleEndpoint;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.TestPostgres;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.time.Stopwatch;

class ManagementServerTest {
  @RegisterExtension
  static final TestApi api =
      new TestApi((_, _) -> new Answer.NotFound("")).with(SampleEndpoint::join);

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.managementPort() + path));
  }

  private static HttpResponse<String> get(String path) {
    return api.send(request(path));
  }

  @Test
  void itLivesAndIsReady() {
    assertThat(get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    HttpResponse<String> ready = get("/actuator/health/readiness");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body())
        .isEqualTo(
            "{\"status\":\"UP\",\"components\":{\"MIMIR\":\"up\",\"MPI\":\"up\","
                + "\"PRM\":\"up\",\"schema\":\"up\"}}");
    assertThat(get("/actuator/health").body()).isEqualTo(ready.body());
  }

  @Test
  void whatIsMeasuredIsThereAndNamesNobody() {
    UUID run = UUID.randomUUID();
    api.databases()
        .mimir()
        .jdbc()
        .sql(
            """
            insert into sync_runs (id, job, cause, node, state, started_at, alive_until, ended_at, counts)
            values (:id, 'unzr-persons', 'command', :id, 'finished', now(), now(), now(),
              '{"claimed": 42, "causes": {}}')
            """)
        .param("id", run)
        .update();
    String person = UUID.randomUUID().toString();
    api.get("/api/sample/parties/" + person, api.token("sync:read"));
    String text = get("/actuator/prometheus").body();
    assertThat(text)
        .contains("jvm_memory_used_bytes{")
        .contains("mimir_database_connections{database=\"PRM\",state=\"idle\"}")
        .contains("mimir_run_count{count=\"claimed\",job=\"unzr-persons\"} 42")
        .contains("mimir_run_under_way{job=\"unzr-persons\"} 0")
        .contains("path=\"/api/sample/parties/{id}\",status=\"403\"")
        .doesNotContain(person, run.toString(), "postgres", "jdbc:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/health/x"})
  void nothingElseIsTold(String path) {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void nothingCanBeDone() {
    HttpResponse<String> answer =
        api.send(request("/actuator/health").POST(BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET");
  }

  @Test
  void neitherPortAnswersForTheOther() {
    assertThat(api.get("/actuator/health", api.token("sync:read")).statusCode()).isEqualTo(404);
    assertThat(get("/api/sample").statusCode()).isEqualTo(404);
  }

  @Test
  void aDatabaseThatIsGoneOrOldIsSaid() {
    Databases databases = TestPostgres.freshDatabases();
    assertThat(new Health(databases, () -> false, Stopwatch.SYSTEM).state().parts())
        .containsEntry("schema", "outdated");
    databases.close();
    Health.State state = new Health(databases, () -> true, Stopwatch.SYSTEM).state();
    assertThat(state.ready()).isFalse();
    assertThat(state.parts()).containsEntry("MPI", "down").doesNotContainKey("schema");
  }
}
