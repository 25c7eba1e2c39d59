package ua.ehealth.mimir.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

class EntityTagTest {
  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  private static final TestPeople people = new TestPeople(api);

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    UUID id = people.person();
    HttpResponse<String> first = person(id, null);
    String tag = tag(first);
    assertThat(tag).matches("\"[^\"]+\"");
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache, private");
    for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag}) {
      HttpResponse<String> again = person(id, known);
      assertThat(again.statusCode()).as(known).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(tag(again)).isEqualTo(tag);
    }
    assertThat(person(id, "\"other\"").statusCode()).isEqualTo(200);
    assertThat(person(id, "nonsense").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drfo_verification_status = 'VERIFIED'",
        "drfo_verification_reason = 'AUTO'",
        "drfo_data_result = 1",
        "dracs_death_verification_status = 'POTENTIALLY_DECEASED'",
        "dracs_death_verification_comment = 'seen'",
        "nhs_verification_status = 'IN_REVIEW'",
        "nhs_verification_comment = 'seen'",
        "unzr_verification_status = 'IN_REVIEW'",
        "unzr_data_status = 0",
        "unzr_data_status = -1",
        "mvs_passport_verification_reason = 'ONLINE_TRIGGERED'",
        "dms_passport_data_status = 1"
      })
  void whateverIsShownChangesTheTag(String change) {
    UUID id = people.person();
    String tag = tag(person(id, null));
    people.persons().set(id, change);
    HttpResponse<String> after = person(id, tag);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(tag(after)).isNotEqualTo(tag);
  }

  @Test
  void theCumulativeStatusChangesTheTagToo() {
    UUID id = people.person();
    String tag = tag(person(id, null));
    people
        .persons()
        .sql("update persons set verification_status = 'VERIFIED' where id = '" + id + "'");
    assertThat(person(id, tag).statusCode()).isEqualTo(200);
  }

  @Test
  void noTwoPersonsShareATag() {
    assertThat(tag(person(people.person(), null))).isNotEqualTo(tag(person(people.person(), null)));
  }

  @Test
  void aTagOpensNothingToWhoMayNotLook() {
    UUID party = people.party();
    String path = "/api/parties/" + party + "/verification";
    UUID hospital = people.legalEntity("MSP", "ACTIVE", true);
    HttpResponse<String> refused =
        api.send(
            api.request(path, people.token(hospital, "party_verification:details"))
                .header("If-None-Match", "*"));
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  @Test
  void nobodyHasNoTag() {
    HttpResponse<String> nobody = person(UUID.randomUUID(), "*");
    assertThat(nobody.statusCode()).isEqualTo(404);
    assertThat(nobody.headers().firstValue("ETag")).isEmpty();
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static HttpResponse<String> person(UUID id, String known) {
    var request =
        api.request(
            "/api/persons/" + id + "/verification", api.token("person_verification:details"));
    return api.send(known == null ? request : request.header("If-None-Match", known));
  }
}
