package ua.ehealth.mimir.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

class DataChangedTest {
  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  private static final TestPeople people = new TestPeople(api);

  @Test
  void allStreamsOfAPersonAreAskedAgain() {
    UUID id = people.person();
    people
        .persons()
        .set(id, "unzr_verification_status = 'VERIFIED', unzr_verification_reason = 'AUTO'");
    HttpResponse<String> answer = tell("persons", id.toString());
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEmpty();
    assertThat(people.persons().status(id)).isEqualTo("VERIFICATION_NEEDED/ONLINE_TRIGGERED");
  }

  @Test
  void allStreamsOfAPartyAreAskedAgain() {
    UUID id = people.party();
    people.parties().set(id, "mvs_passport_verification_status = 'NOT_VERIFIED'");
    assertThat(tell("parties", id.toString()).statusCode()).isEqualTo(202);
    assertThat(people.parties().status(id)).isEqualTo("VERIFICATION_NEEDED/ONLINE_TRIGGERED");
  }

  @Test
  void toldTwiceNothingChangesTheSecondTime() {
    UUID id = people.person();
    tell("persons", id.toString());
    Map<String, Object> once = people.persons().stream(id);
    long history = history(id);
    assertThat(tell("persons", id.toString()).statusCode()).isEqualTo(202);
    assertThat(people.persons().stream(id))
        .usingRecursiveComparison()
        .ignoringFields("wait")
        .isEqualTo(once);
    assertThat(history(id)).isEqualTo(history).isPositive();
  }

  @Test
  void theHistorySaysWhoToldIt() {
    UUID id = people.person();
    UUID user = UUID.randomUUID();
    String token = api.tokens().of(user, api.nhs(), "data:changed");
    HttpResponse<String> answer =
        api.send(
            api.request("/api/persons/" + id + "/data-changed", token)
                .POST(BodyPublishers.noBody())
                .header("X-Request-ID", "told-by-a-test"));
    String requestId = answer.headers().firstValue("X-Request-ID").orElse("");
    assertThat(
            people
                .persons()
                .list(
                    ("select distinct caused_by || ' ' || client_id || ' ' || coalesce(request_id, '')"
                            + " from verification_history where subject_id = '%s'")
                        .formatted(id)))
        .containsExactly(user + " " + api.nhs() + " " + requestId);
  }

  @Test
  void nobodyIsNotFound() {
    assertThat(Json.read(tell("persons", UUID.randomUUID().toString())).get("detail").stringValue())
        .isEqualTo("Person not found");
    assertThat(Json.read(tell("parties", "none")).get("detail").stringValue())
        .isEqualTo("Party not found");
  }

  @Test
  void aBodyOfJsonIsNotHeeded() {
    UUID id = people.person();
    assertThat(tell("persons", id.toString(), "{\"anything\": [1, null]}").statusCode())
        .isEqualTo(202);
    assertThat(tell("persons", id.toString(), "{").statusCode()).isEqualTo(400);
    assertThat(tell("persons", id.toString(), "[".repeat(5_000)).statusCode()).isEqualTo(400);
  }

  @Test
  void whoTakesNothingButProblemsGetsNothingElse() {
    for (String id : new String[] {people.person().toString(), UUID.randomUUID().toString()}) {
      HttpResponse<String> answer =
          api.send(
              api.request("/api/persons/" + id + "/data-changed", api.token("data:changed"))
                  .POST(BodyPublishers.noBody())
                  .header("Accept", "application/problem+json"));
      assertThat(answer.statusCode()).isIn(202, 404);
    }
  }

  private static long history(UUID person) {
    return people
        .persons()
        .count("select count(*) from verification_history where subject_id = '" + person + "'");
  }

  private static HttpResponse<String> tell(String kind, String id) {
    return api.send(
        api.request("/api/" + kind + "/" + id + "/data-changed", api.token("data:changed"))
            .POST(BodyPublishers.noBody()));
  }

  private static HttpResponse<String> tell(String kind, String id, String body) {
    return api.send(
        api.request("/api/" + kind + "/" + id + "/data-changed", api.token("data:changed"))
            .POST(BodyPublishers.ofString(body))
            .header("Content-Type", "application/json"));
  }
}
