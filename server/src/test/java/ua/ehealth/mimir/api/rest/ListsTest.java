package ua.ehealth.mimir.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

class ListsTest {
  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  private static final TestPeople people = new TestPeople(api);

  @BeforeEach
  void nobody() {
    people.persons().sql("delete from {verifications}");
    people.persons().sql("delete from person_documents");
    people.persons().sql("delete from persons");
    people.parties().sql("delete from {verifications}");
    people.parties().sql("delete from employees");
    people.parties().sql("delete from parties");
  }

  @Test
  void anItemShowsWhoItIsAndItsStreamsWithTheirTimes() {
    UUID id = people.person();
    people
        .persons()
        .set(
            id,
            """
            unzr_verification_status = 'NOT_VERIFIED', unzr_verification_reason = 'AUTO',
            unzr_data_status = 0, unzr_synced_at = '2026-01-02T03:04:05Z',
            unzr_unverified_at = '2026-01-02T03:04:05Z'
            """);
    people
        .persons()
        .sql("update persons set updated_at = '2026-01-01T00:00:00Z' where id = '" + id + "'");
    JsonNode item = items("/api/persons/verifications").getFirst();
    assertThat(item.propertyNames())
        .containsExactly(
            "person_id", "person_status", "person_updated_at", "verification_status", "details");
    assertThat(item.get("person_id").stringValue()).isEqualTo(id.toString());
    assertThat(item.get("person_status").stringValue()).isEqualTo("active");
    assertThat(item.get("person_updated_at").stringValue()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(item.get("details").propertyNames())
        .containsExactly("drfo", "dracs_death", "nhs", "unzr", "mvs_passport", "dms_passport");
    assertThat(item.get("details").get("unzr"))
        .isEqualTo(
            Json.read(
                """
                {"verification_status": "NOT_VERIFIED", "verification_reason": "AUTO", "status": 0,
                 "synced_at": "2026-01-02T03:04:05Z", "unverified_at": "2026-01-02T03:04:05Z"}
                """));
  }

  @Test
  void anItemOfPartiesShowsOneEmployee() {
    UUID party = people.party();
    people.parties().sql("delete from employees");
    UUID employee = people.employed(party, UUID.randomUUID(), "APPROVED", true);
    UUID division = UUID.randomUUID();
    people.parties().sql("update employees set division_id = '" + division + "'");
    JsonNode item = items("/api/parties/verifications").getFirst();
    assertThat(item.propertyNames())
        .containsExactly(
            "employee_id",
            "party_id",
            "division_id",
            "party_updated_at",
            "verification_status",
            "details");
    assertThat(item.get("employee_id").stringValue()).isEqualTo(employee.toString());
    assertThat(item.get("party_id").stringValue()).isEqualTo(party.toString());
    assertThat(item.get("division_id").stringValue()).isEqualTo(division.toString());
    assertThat(item.get("details").propertyNames())
        .containsExactly("drfo", "dracs_death", "mvs_passport", "dms_passport");
  }

  @Test
  void personsAreFoundByStatusAndVerification() {
    UUID verified = people.person();
    people
        .persons()
        .sql(
            "update persons set verification_status = 'VERIFIED' where id = '%s'"
                .formatted(verified));
    UUID waiting = people.person();
    UUID inactive = people.person();
    people
        .persons()
        .sql("update persons set status = 'inactive' where id = '%s'".formatted(inactive));
    assertThat(personIds("")).containsExactly(verified, waiting);
    assertThat(personIds("?status=inactive")).containsExactly(inactive);
    assertThat(personIds("?verification_status=VERIFIED")).containsExactly(verified);
    assertThat(personIds("?verification_status=VERIFICATION_NEEDED&status=active"))
        .containsExactly(waiting);
    assertThat(personIds("?verification_status=CHANGES_NEEDED")).isEmpty();
  }

  @Test
  void partiesAreFoundByEmployeePartyDivisionAndStatus() {
    UUID hospital = UUID.randomUUID();
    UUID first = people.party();
    UUID second = people.party();
    people.parties().sql("delete from employees");
    UUID surgeon = people.employed(first, hospital, "APPROVED", true);
    UUID nurse = people.employed(second, hospital, "DISMISSED", false);
    UUID division = UUID.randomUUID();
    people
        .parties()
        .sql(
            "update employees set division_id = '%s' where id = '%s'".formatted(division, surgeon));
    assertThat(employeeIds("")).containsExactly(surgeon);
    assertThat(employeeIds("?status=APPROVED")).containsExactly(surgeon);
    assertThat(employeeIds("?status=DISMISSED")).containsExactly(nurse);
    assertThat(employeeIds("?employee_id=" + surgeon)).containsExactly(surgeon);
    assertThat(employeeIds("?employee_id=" + nurse)).isEmpty();
    assertThat(employeeIds("?party_id=" + second + "&status=DISMISSED")).containsExactly(nurse);
    assertThat(employeeIds("?division_id=" + division)).containsExactly(surgeon);
    assertThat(employeeIds("?verification_status=VERIFIED")).isEmpty();
  }

  @Test
  void whoIsNotNhsListsItsOwnAndIsRefusedOthers() {
    UUID hospital = people.legalEntity("MSP", "ACTIVE", true);
    String token = people.token(hospital, "party_verification:read");
    UUID own = people.employed(people.party(), hospital, "APPROVED", true);
    UUID elsewhere = people.employed(people.party(), UUID.randomUUID(), "APPROVED", true);
    UUID stranger = people.party();
    JsonNode list = Json.read(api.get("/api/parties/verifications", token)).get("data");
    assertThat(list.values().stream().map(item -> item.get("employee_id").stringValue()))
        .containsExactly(own.toString());
    for (String query :
        List.of(
            "employee_id=" + elsewhere, "party_id=" + stranger, "party_id=" + UUID.randomUUID())) {
      HttpResponse<String> refused = api.get("/api/parties/verifications?" + query, token);
      assertThat(refused.statusCode()).as(query).isEqualTo(403);
      assertThat(Json.read(refused).get("detail").stringValue()).isEqualTo("Access denied");
    }
    String none = "/api/parties/verifications?status=NEW&employee_id=" + own;
    assertThat(api.get(none, token).statusCode()).isEqualTo(200);
  }

  @Test
  void pagesByNumberAndByCursorHoldTheSame() {
    List<UUID> all = Stream.generate(people::person).limit(7).toList();
    assertThat(personIds("?page_size=3")).isEqualTo(all.subList(0, 3));
    assertThat(personIds("?page=2&page_size=3")).isEqualTo(all.subList(3, 6));
    assertThat(personIds("?page=3&page_size=3")).isEqualTo(all.subList(6, 7));
    assertThat(personIds("?page=4&page_size=3")).isEmpty();
    assertThat(walk("/api/persons/verifications?page_size=3", "person_id")).isEqualTo(all);
    JsonNode first = get("/api/persons/verifications?page_size=3").get("paging");
    assertThat(first.get("page_number").intValue()).isEqualTo(1);
    assertThat(first.get("page_size").intValue()).isEqualTo(3);
    assertThat(first.get("has_next").booleanValue()).isTrue();
    JsonNode last = get("/api/persons/verifications?page=3&page_size=3").get("paging");
    assertThat(last.get("has_next").booleanValue()).isFalse();
    assertThat(last.get("next").isNull()).isTrue();
  }

  @Test
  void nobodyIsLostOrDoubledWhileOthersWrite() {
    List<UUID> all = new ArrayList<>(Stream.generate(people::person).limit(20).toList());
    Collections.sort(all);
    List<String> seen = new ArrayList<>();
    String path = "/api/persons/verifications?page_size=3";
    String next = null;
    do {
      JsonNode page = get(next == null ? path : path + "&after=" + next);
      page.get("data").forEach(item -> seen.add(item.get("person_id").stringValue()));
      next = page.get("paging").get("next").stringValue(null);
      people.person();
      people
          .persons()
          .sql("update persons set updated_at = now() where id = '" + all.getFirst() + "'");
      people.persons().sql("delete from persons where id = '" + all.removeFirst() + "'");
    } while (next != null && seen.size() < 100);
    assertThat(seen).doesNotHaveDuplicates().containsAll(all.stream().map(UUID::toString).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          status=                        | status
          status=ACTIVE                  | status
          status=active&status=inactive  | status
          verification_status=verified   | verification_status
          verification_status=IN_REVIEW  | verification_status
          page=0                         | page
          page=-1                        | page
          page=1.5                       | page
          page=%D9%A1                    | page
          page=99999999999999999999      | page
          page=201                       | page
          page=10000&page_size=2         | page
          page_size=0                    | page_size
          page_size=301                  | page_size
          page_size=                     | page_size
          page_size=50%20                | page_size
          page_size=0x10                 | page_size
          after=                         | after
          after=x                        | after
          after=%00                      | after
          page=1&after=x                 | page
          employee_id=1-1-1-1-1          | employee_id
          employee_id=                   | employee_id
          """)
  void badFormsAreRefusedByName(String query, String parameter) {
    for (String path : List.of("/api/persons/verifications?", "/api/parties/verifications?")) {
      HttpResponse<String> answer = api.get(path + query, token());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      JsonNode error = Json.read(answer).get("errors").get(0);
      assertThat(error.get("parameter").stringValue()).isEqualTo(parameter);
      assertThat(Json.read(answer).get("detail")).isEqualTo(error.get("detail"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=201", "page=10000&page_size=2", "page=10001"})
  void whereNumbersEndTheAnswerNamesAfter(String query) {
    HttpResponse<String> answer = api.get("/api/persons/verifications?" + query, token());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Json.read(answer).get("detail").stringValue()).contains("after");
  }

  @Test
  void theLastPageByNumberIsServed() {
    assertThat(personIds("?page=200&page_size=50")).isEmpty();
    assertThat(personIds("?page=10000&page_size=1")).isEmpty();
  }

  @Test
  void aCursorServesOnlyTheListThatItIsOf() {
    Stream.generate(people::person).limit(3).forEach(_ -> {});
    String next =
        get("/api/persons/verifications?page_size=1").get("paging").get("next").stringValue();
    for (String path :
        List.of(
            "/api/persons/verifications?status=inactive&after=",
            "/api/persons/verifications?verification_status=VERIFIED&after=",
            "/api/parties/verifications?after=")) {
      assertThat(api.get(path + next, token()).statusCode()).as(path).isEqualTo(422);
    }
  }

  @Test
  void personsAreNotListedByEmployee() {
    HttpResponse<String> answer =
        api.get("/api/persons/verifications?employee_id=" + UUID.randomUUID(), token());
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void noAnswerNamesAnybodyOrLeadsToMimir() {
    UUID mimir = UUID.randomUUID();
    UUID person = people.person();
    people
        .persons()
        .set(
            person,
            "unzr_data_id = '%1$s', mvs_passport_data_id = '%1$s', drfo_data_id = '%1$s'"
                .formatted(mimir));
    UUID party = people.party();
    people.parties().set(party, "mvs_passport_data_id = '%s'".formatted(mimir));
    String token =
        api.token(
            "person_verification:details person_verification:read party_verification:details"
                + " party_verification:read");
    for (String path :
        List.of(
            "/api/persons/verifications",
            "/api/parties/verifications",
            "/api/persons/" + person + "/verification",
            "/api/parties/" + party + "/verification")) {
      HttpResponse<String> answer = api.get(path, token);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .doesNotContain(TestPeople.PERSONAL)
          .doesNotContain(mimir.toString());
    }
  }

  private static List<UUID> personIds(String query) {
    return ids(items("/api/persons/verifications" + query), "person_id");
  }

  private static List<UUID> employeeIds(String query) {
    return ids(items("/api/parties/verifications" + query), "employee_id");
  }

  private static List<UUID> walk(String path, String id) {
    List<UUID> found = new ArrayList<>();
    JsonNode page = get(path);
    while (true) {
      found.addAll(ids(page.get("data").values().stream().toList(), id));
      String next = page.get("paging").get("next").stringValue(null);
      if (next == null) {
        return found;
      }
      page = get(path + "&after=" + next);
      assertThat(page.get("paging").get("page_number").isNull()).isTrue();
    }
  }

  private static List<UUID> ids(List<JsonNode> items, String id) {
    return items.stream().map(item -> UUID.fromString(item.get(id).stringValue())).toList();
  }

  private static List<JsonNode> items(String path) {
    return get(path).get("data").values().stream().toList();
  }

  private static JsonNode get(String path) {
    HttpResponse<String> answer = api.get(path, token());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.read(answer);
  }

  private static String token() {
    return api.token("person_verification:read party_verification:read");
  }
}
