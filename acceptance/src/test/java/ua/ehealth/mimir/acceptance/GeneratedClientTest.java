package ua.ehealth.mimir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.client.ApiClient;
import ua.ehealth.mimir.client.ApiException;
import ua.ehealth.mimir.client.ApiResponse;
import ua.ehealth.mimir.client.api.PartiesApi;
import ua.ehealth.mimir.client.api.PersonsApi;
import ua.ehealth.mimir.client.model.InvalidProblem;
import ua.ehealth.mimir.client.model.PartyVerificationItem;
import ua.ehealth.mimir.client.model.PartyVerificationsAnswer;
import ua.ehealth.mimir.client.model.PersonVerificationAnswer;
import ua.ehealth.mimir.client.model.PersonVerificationItem;
import ua.ehealth.mimir.client.model.PersonVerificationsAnswer;
import ua.ehealth.mimir.client.model.Problem;
import ua.ehealth.mimir.client.model.RegisterStream;
import ua.ehealth.mimir.rig.ServingDemo;

/** REST through a client that a generator made of the description alone (specification 4.3). */
class GeneratedClientTest {
  private static final int PAGE_SIZE = 37;

  @RegisterExtension static final ServingDemo serving = new ServingDemo();

  private PersonsApi persons;
  private PartiesApi parties;

  @BeforeEach
  void signIn() throws Exception {
    serving.operator().sweep();
    ApiClient employee = client(serving.interfaces().token(Map.of()));
    persons = new PersonsApi(employee);
    parties = new PartiesApi(employee);
  }

  private static ApiClient client(String token) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(serving.interfaces().url());
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    return client;
  }

  @Test
  void aPersonWhoseDataChangedIsJudgedAnew() throws Exception {
    UUID person =
        persons("CHANGES_NEEDED").stream()
            .filter(found -> Integer.valueOf(0).equals(found.getDetails().getUnzr().getStatus()))
            .findFirst()
            .orElseThrow()
            .getPersonId();
    OffsetDateTime answered = syncedAt(person);
    ApiResponse<PersonVerificationAnswer> before =
        persons.getPersonVerificationWithHttpInfo(person, null);
    assertThat(before.getData().getData().getVerificationStatus()).isEqualTo("CHANGES_NEEDED");
    String tag = before.getHeaders().get("ETag").getFirst();
    assertThat(failure(() -> persons.getPersonVerification(person, tag)).getCode()).isEqualTo(304);

    assertThat(persons.tellPersonDataChangedWithHttpInfo(person, null).getStatusCode())
        .isEqualTo(202);

    ApiResponse<PersonVerificationAnswer> told =
        persons.getPersonVerificationWithHttpInfo(person, tag);
    assertThat(told.getHeaders().get("ETag")).doesNotContain(tag);
    RegisterStream reopened = told.getData().getData().getDetails().getUnzr();
    assertThat(reopened.getVerificationReason()).isEqualTo("ONLINE_TRIGGERED");
    serving.operator().sweep();
    RegisterStream asked =
        persons.getPersonVerification(person, null).getData().getDetails().getUnzr();
    assertThat(asked.getVerificationStatus())
        .isEqualTo(RegisterStream.VerificationStatusEnum.NOT_VERIFIED);
    assertThat(asked.getStatus()).isZero();
    // The question is the same after all: the answer at hand serves, with its time (2.5).
    assertThat(syncedAt(person)).isEqualTo(answered);
  }

  private OffsetDateTime syncedAt(UUID person) throws ApiException {
    return persons("CHANGES_NEEDED").stream()
        .filter(found -> found.getPersonId().equals(person))
        .findFirst()
        .orElseThrow()
        .getDetails()
        .getUnzr()
        .getSyncedAt();
  }

  /** All of the list, page after page. */
  private List<PersonVerificationItem> persons(String status) throws ApiException {
    List<PersonVerificationItem> all = new ArrayList<>();
    String after = null;
    do {
      PersonVerificationsAnswer page =
          persons.listPersonVerifications(null, status, null, null, PAGE_SIZE, after);
      all.addAll(page.getData());
      after = page.getPaging().getNext();
      assertThat(page.getPaging().getHasNext()).isEqualTo(after != null);
    } while (after != null);
    assertThat(all).extracting(PersonVerificationItem::getPersonId).doesNotHaveDuplicates();
    return all;
  }

  @Test
  void aPartyWhoseDataChangedIsJudgedAnew() throws Exception {
    List<PartyVerificationItem> employees = new ArrayList<>();
    for (int page = 1; employees.size() == (page - 1) * 10; page++) {
      PartyVerificationsAnswer found =
          parties.listPartyVerifications(null, null, null, null, "APPROVED", page, 10, null);
      assertThat(found.getPaging().getPageNumber()).isEqualTo(page);
      employees.addAll(found.getData());
    }
    assertThat(employees).extracting(PartyVerificationItem::getEmployeeId).doesNotHaveDuplicates();
    PartyVerificationItem one = employees.getLast();
    assertThat(
            parties
                .listPartyVerifications(
                    one.getEmployeeId(), one.getPartyId(), null, null, null, null, null, null)
                .getData())
        .containsExactly(one);

    assertThat(parties.tellPartyDataChangedWithHttpInfo(one.getPartyId(), null).getStatusCode())
        .isEqualTo(202);

    assertThat(mvsPassport(one.getPartyId()).getVerificationReason()).isEqualTo("ONLINE_TRIGGERED");
    serving.operator().sweep();
    assertThat(mvsPassport(one.getPartyId()).getVerificationReason())
        .isEqualTo(one.getDetails().getMvsPassport().getVerificationReason());
  }

  private RegisterStream mvsPassport(UUID party) throws ApiException {
    return parties.getPartyVerification(party, null).getData().getDetails().getMvsPassport();
  }

  @Test
  void whatIsRefusedIsRefusedInTheTypesOfTheDescription() throws Exception {
    UUID nobody = UUID.randomUUID();
    assertProblem(
        () -> new PersonsApi(client("nonsense")).getPersonVerification(nobody, null),
        401,
        "Invalid access token");
    String little = serving.interfaces().token(Map.of("scope", "sync:read"));
    assertProblem(
        () -> new PartiesApi(client(little)).getPartyVerification(nobody, null),
        403,
        "Your scope does not allow to access this resource. Missing allowances:"
            + " party_verification:details");
    String nobodys = serving.interfaces().token(Map.of("client_id", nobody.toString()));
    assertProblem(
        () -> new PersonsApi(client(nobodys)).tellPersonDataChanged(nobody, null),
        409,
        "client_id refers to legal entity that is not active");
    assertProblem(() -> persons.getPersonVerification(nobody, null), 404, "not found");
    assertProblem(() -> parties.tellPartyDataChanged(nobody, null), 404, "Party not found");

    ApiException invalid =
        failure(() -> persons.listPersonVerifications(null, null, null, null, 301, null));
    assertThat(invalid.getCode()).isEqualTo(422);
    InvalidProblem told = read(invalid, InvalidProblem.class);
    assertThat(told.getErrors().getFirst().getParameter()).isEqualTo("page_size");
    assertThat(told.getErrors().getFirst().getDetail()).isEqualTo(told.getDetail());
  }

  private static void assertProblem(ThrowingCallable call, int status, String detail)
      throws JsonProcessingException {
    ApiException refused = failure(call);
    assertThat(refused.getCode()).isEqualTo(status);
    Problem problem = read(refused, Problem.class);
    assertThat(problem.getStatus()).isEqualTo(status);
    assertThat(problem.getDetail()).isEqualTo(detail);
    assertThat(refused.getResponseHeaders().firstValue("X-Request-ID").orElseThrow())
        .isEqualTo(problem.getInstance().toString().replace("urn:uuid:", ""));
  }

  private static ApiException failure(ThrowingCallable call) {
    return catchThrowableOfType(ApiException.class, call);
  }

  private static <T> T read(ApiException refused, Class<T> type) throws JsonProcessingException {
    return new ApiClient().getObjectMapper().readValue(refused.getResponseBody(), type);
  }
}
