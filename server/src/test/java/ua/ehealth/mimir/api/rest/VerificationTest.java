package ua.ehealth.mimir.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

class VerificationTest {
  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  private static final TestPeople people = new TestPeople(api);

  @Test
  void aPersonIsShownByItsStreamsAndNothingElse() {
    UUID id = people.person();
    people
        .persons()
        .set(
            id,
            """
            drfo_verification_status = 'VERIFIED', drfo_verification_reason = 'AUTO',
            drfo_data_id = gen_random_uuid(), drfo_data_result = 3,
            dracs_death_verification_status = 'NOT_VERIFIED',
            dracs_death_verification_reason = 'MANUAL_CONFIRMED',
            dracs_death_verification_comment = 'an act was found',
            nhs_verification_status = 'VERIFICATION_NEEDED',
            nhs_verification_reason = 'RULES_TRIGGERED',
            unzr_verification_status = 'VERIFIED', unzr_verification_reason = 'AUTO',
            unzr_data_id = gen_random_uuid(), unzr_data_status = 1, unzr_synced_at = now()
            """);
    people
        .persons()
        .sql("update persons set verification_status = 'CHANGES_NEEDED' where id = '" + id + "'");
    HttpResponse<String> answer = person(id);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(Json.read(answer))
        .isEqualTo(
            Json.read(
                """
                {"data": {
                  "verification_status": "CHANGES_NEEDED",
                  "details": {
                    "drfo": {"verification_status": "VERIFIED", "verification_reason": "AUTO",
                      "result": 3},
                    "dracs_death": {"verification_status": "NOT_VERIFIED",
                      "verification_reason": "MANUAL_CONFIRMED",
                      "verification_comment": "an act was found"},
                    "nhs": {"verification_status": "VERIFICATION_NEEDED",
                      "verification_reason": "RULES_TRIGGERED", "verification_comment": null},
                    "unzr": {"verification_status": "VERIFIED", "verification_reason": "AUTO",
                      "status": 1},
                    "mvs_passport": {"verification_status": "VERIFICATION_NEEDED",
                      "verification_reason": "INITIAL", "status": null},
                    "dms_passport": {"verification_status": "VERIFICATION_NEEDED",
                      "verification_reason": "INITIAL", "status": null}}}}
                """));
  }

  @Test
  void aPartyHasNeitherUnzrNorManualRules() {
    UUID id = people.party();
    people
        .parties()
        .set(
            id,
            """
            mvs_passport_verification_status = 'NOT_VERIFIED',
            mvs_passport_verification_reason = 'AUTO_INCORRECT_DATA',
            mvs_passport_data_status = -1, mvs_passport_synced_at = now()
            """);
    assertThat(Json.read(party(id, api.token("party_verification:details"))))
        .isEqualTo(
            Json.read(
                """
                {"data": {
                  "verification_status": "VERIFICATION_NEEDED",
                  "details": {
                    "drfo": {"verification_status": "VERIFICATION_NEEDED",
                      "verification_reason": "INITIAL", "result": null},
                    "dracs_death": {"verification_status": "VERIFICATION_NEEDED",
                      "verification_reason": "INITIAL", "verification_comment": null},
                    "mvs_passport": {"verification_status": "NOT_VERIFIED",
                      "verification_reason": "AUTO_INCORRECT_DATA", "status": -1},
                    "dms_passport": {"verification_status": "VERIFICATION_NEEDED",
                      "verification_reason": "INITIAL", "status": null}}}}
                """));
  }

  @Test
  void whoNeverWasEligibleHasNoDetails() {
    UUID id = people.persons().withoutRow();
    assertThat(Json.read(person(id)))
        .isEqualTo(
            Json.read(
                """
                {"data": {"verification_status": "VERIFICATION_NEEDED", "details": null}}
                """));
  }

  @Test
  void whatIsNoIdIsAnsweredLikeOneThatNobodyHas() {
    String token = api.token("person_verification:details");
    HttpResponse<String> unknown = get(UUID.randomUUID().toString(), token);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(Json.read(unknown).get("detail").stringValue()).isEqualTo("not found");
    for (String id : List.of("1-1-1-1-1", "x", "%D0%9A", "00000000000000000000000000000000")) {
      HttpResponse<String> malformed = get(id, token);
      assertThat(malformed.statusCode()).isEqualTo(404);
      assertThat(withoutInstance(malformed)).isEqualTo(withoutInstance(unknown));
    }
  }

  @Test
  void whoIsNotNhsSeesOnlyWhomItEmploys() {
    UUID hospital = people.legalEntity("MSP", "ACTIVE", true);
    String token = people.token(hospital, "party_verification:details");
    UUID own = people.party();
    people.employed(own, hospital, "APPROVED", true);
    UUID former = people.party();
    people.employed(former, hospital, "DISMISSED", true);
    UUID resting = people.party();
    people.employed(resting, hospital, "APPROVED", false);
    assertThat(party(own, token).statusCode()).isEqualTo(200);
    HttpResponse<String> unknown = party(UUID.randomUUID(), token);
    assertThat(unknown.statusCode()).isEqualTo(403);
    assertThat(Json.read(unknown).get("detail").stringValue()).isEqualTo("Access denied");
    for (UUID hidden : List.of(former, resting, people.party())) {
      HttpResponse<String> refused = party(hidden, token);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(withoutInstance(refused)).isEqualTo(withoutInstance(unknown));
    }
    assertThat(api.get("/api/parties/none/verification", token).statusCode()).isEqualTo(403);
  }

  @Test
  void whoWorksForNhsSeesAll() {
    assertThat(party(people.party(), api.token("party_verification:details")).statusCode())
        .isEqualTo(200);
  }

  private static HttpResponse<String> person(UUID id) {
    return get(id.toString(), api.token("person_verification:details"));
  }

  private static HttpResponse<String> get(String id, String token) {
    return api.get("/api/persons/" + id + "/verification", token);
  }

  private static HttpResponse<String> party(UUID id, String token) {
    return api.get("/api/parties/" + id + "/verification", token);
  }

  private static String withoutInstance(HttpResponse<String> problem) {
    return problem.body().replaceAll("\"instance\":(\"[^\"]*\"|null)", "");
  }
}
