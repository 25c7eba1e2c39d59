package ua.ehealth.mimir.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.api.SampleEndpoint;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

/** Token, then scope, then legal entity, then whose party it is (specification 4.1, 4.3). */
class ChecksInOrderTest {
  @RegisterExtension
  static final TestApi api =
      new TestApi((_, _) -> new Answer.NotFound("")).with(SampleEndpoint::join);

  private static final String INACTIVE = "client_id refers to legal entity that is not active";

  private final UUID user = UUID.randomUUID();

  private HttpResponse<String> get(String path, UUID client, String scopes) {
    return api.get(path, api.tokens().of(user, client, scopes));
  }

  private UUID entity(String type, String status, boolean active) {
    UUID id = UUID.randomUUID();
    api.legalEntity(id, type, status, active);
    return id;
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String text) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"status\":" + status, "\"detail\":\"" + text + "\"");
  }

  @Test
  void whoIsAllowedIsKnownByTheToken() {
    HttpResponse<String> answer = get("/api/sample", api.nhs(), "sync:read person:read");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(user.toString());
  }

  @Test
  void theScopeThatIsMissingIsNamed() {
    assertRefused(
        get("/api/sample", api.nhs(), "sync:read"),
        403,
        "Your scope does not allow to access this resource. Missing allowances: person:read");
  }

  @Test
  void theScopeComesBeforeTheLegalEntity() {
    UUID closed = entity("MSP", "CLOSED", true);
    assertRefused(
        get("/api/sample", closed, "sync:read"),
        403,
        "Your scope does not allow to access this resource. Missing allowances: person:read");
    assertRefused(get("/api/sample", closed, "person:read"), 409, INACTIVE);
  }

  @Test
  void aLegalEntityMustBeActiveInBothWays() {
    assertRefused(get("/api/sample", entity("MSP", "ACTIVE", false), "person:read"), 409, INACTIVE);
    assertRefused(get("/api/sample", entity("NHS", "CLOSED", true), "person:read"), 409, INACTIVE);
    assertRefused(get("/api/sample", UUID.randomUUID(), "person:read"), 409, INACTIVE);
    assertThat(get("/api/sample", entity("MSP", "ACTIVE", true), "person:read").statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoIsNotNhsSeesItsOwnPartiesAloneAndLearnsOfNobodyElse() {
    UUID hospital = entity("MSP", "ACTIVE", true);
    UUID own = party(hospital, "APPROVED", true);
    UUID dismissed = party(hospital, "DISMISSED", true);
    UUID others = party(entity("MSP", "ACTIVE", true), "APPROVED", true);
    assertThat(see(hospital, own).statusCode()).isEqualTo(200);
    assertRefused(see(hospital, others), 403, "Access denied");
    assertRefused(see(hospital, dismissed), 403, "Access denied");
    HttpResponse<String> nobody = see(hospital, UUID.randomUUID());
    assertRefused(nobody, 403, "Access denied");
    assertThat(TestApi.problem(nobody)).isEqualTo(TestApi.problem(see(hospital, others)));
    assertThat(see(api.nhs(), others).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> see(UUID client, UUID party) {
    return get("/api/sample/parties/" + party, client, "party_verification:details");
  }

  private static UUID party(UUID employer, String status, boolean active) {
    UUID party = UUID.randomUUID();
    api.databases()
        .prm()
        .jdbc()
        .sql(
            """
            with p as (
              insert into parties (id, first_name, last_name, birth_date)
              values (:party, 'Тарас', 'Тестовий', date '1980-01-01'))
            insert into employees (id, party_id, legal_entity_id, employee_type, status, is_active)
            values (:id, :party, :employer, 'DOCTOR', :status, :active)
            """)
        .param("party", party)
        .param("id", UUID.randomUUID())
        .param("employer", employer)
        .param("status", status)
        .param("active", active)
        .update();
    return party;
  }
}
