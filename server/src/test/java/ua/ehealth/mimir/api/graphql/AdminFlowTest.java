package ua.ehealth.mimir.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.HttpSyncGraphQlClient;
import org.springframework.web.client.RestClient;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.PersonalInfo;

/** What an employee and an operator do in a day, through a client that was not written here. */
class AdminFlowTest {
  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  private HttpSyncGraphQlClient client;
  private TestPeople people;

  @BeforeEach
  void signIn() {
    people = new TestPeople(api);
    people.persons().clear();
    client =
        HttpSyncGraphQlClient.create(
            RestClient.builder()
                .baseUrl(api.uri("/graphql"))
                .defaultHeader("Authorization", "Bearer " + api.token(Graphql.ALL_SCOPES))
                .build());
  }

  @Test
  void whatIsKnownOfAUnzrIsAskedForAndRead() {
    String unzr = TestPeople.UNZR;
    assertThat(unzrInfo(unzr).field("unzrInfoRegister").<String>getValue()).isNull();
    String id =
        done(
                """
                mutation ($unzr: String!) { syncUnzrInfoRegister(input: {unzr: $unzr}) {
                  unzrInfo { id jobStatus info { firstName } insertedBy updatedAt } } }
                """,
                Map.of("unzr", unzr))
            .field("syncUnzrInfoRegister.unzrInfo.id")
            .<String>getValue();
    assertThat(unzrInfo(unzr).field("unzrInfoRegister.jobStatus").<String>getValue())
        .isEqualTo("pending");
    api.unzrInfo().answer(unzr, info());
    ClientGraphQlResponse known = unzrInfo(unzr);
    assertThat(known.field("unzrInfoRegister.jobStatus").<String>getValue()).isEqualTo("processed");
    assertThat(known.field("unzrInfoRegister.info.firstName").<String>getValue()).isEqualTo("Леся");
    assertThat(known.field("unzrInfoRegister.info.documents.number").<String>getValue())
        .isEqualTo(TestPeople.NUMBER);
    assertThat(
            done(
                    "query ($id: ID!) { node(id: $id) { ... on UnzrInfo { unzr } } }",
                    Map.of("id", id))
                .field("node.unzr")
                .<String>getValue())
        .isEqualTo(unzr);
  }

  @Test
  void aPersonIsSentToAStreamAgainAndJudgedByTheRules() {
    UUID person = people.person();
    people
        .persons()
        .set(
            person,
            "p_verification_status = 'NOT_VERIFIED', p_verification_reason = 'AUTO',"
                + " nhs_verification_reason = 'RULES_TRIGGERED'");
    String id = GlobalId.of(NodeType.PERSON, person);
    ClientGraphQlResponse again =
        done(
            """
            mutation ($id: ID!) { updatePersonUnzrVerificationStatus(input: {personId: $id,
              unzrVerificationStatus: VERIFICATION_NEEDED,
              unzrVerificationReason: ONLINE_TRIGGERED}) {
                person { verificationDetails { unzr { verificationStatus verificationReason } } } } }
            """,
            Map.of("id", id));
    String stream = "updatePersonUnzrVerificationStatus.person.verificationDetails.unzr.";
    assertThat(again.field(stream + "verificationReason").<String>getValue())
        .isEqualTo("ONLINE_TRIGGERED");

    assertThat(manual(id, "VERIFIED", null).refusal())
        .isEqualTo("409 Can't update verification status from VERIFICATION_NEEDED to VERIFIED");
    assertThat(manual(id, "IN_REVIEW", null).status()).isEqualTo("IN_REVIEW");
    assertThat(manual(id, "NOT_VERIFIED", null).refusal())
        .isEqualTo("409 verification status comment is required");
    assertThat(manual(id, "NOT_VERIFIED", "свідоцтво не те").status()).isEqualTo("NOT_VERIFIED");
    assertThat(manual(id, "IN_REVIEW", null).refusal()).startsWith("409 ");

    UUID without = people.person();
    people.persons().sql("update persons set unzr = ' ' where id = '%s'".formatted(without));
    ClientGraphQlResponse none =
        client
            .document(
                """
                mutation ($id: ID!) { updatePersonUnzrVerificationStatus(input: {personId: $id,
                  unzrVerificationStatus: VERIFICATION_NEEDED,
                  unzrVerificationReason: ONLINE_TRIGGERED}) { person { id } } }
                """)
            .variable("id", without.toString())
            .executeSync();
    assertThat(none.getErrors())
        .singleElement()
        .extracting(ResponseError::getMessage)
        .isEqualTo("Person has no unzr");
  }

  @Test
  void aPersonNotToldByTheRulesIsNotJudgedByHand() {
    String id = GlobalId.of(NodeType.PERSON, people.person());
    assertThat(manual(id, "IN_REVIEW", null).refusal())
        .isEqualTo("409 Such person can't be transferred into manual verification process");
  }

  @Test
  void anOperatorHoldsARegisterAndReleasesIt() {
    String order =
        """
        mutation ($service: String!, $reason: String!) {
          done: %sRegister(input: {service: $service, reason: $reason}) {
            register { health hold { reason heldBy since } } } }
        """;
    Map<String, Object> why =
        Map.of("service", "CheckPassportStatus", "reason", "реєстр відповідає дивно");
    ClientGraphQlResponse held = done(order.formatted("hold"), why);
    assertThat(held.field("done.register.health").<String>getValue()).isEqualTo("HELD");
    assertThat(held.field("done.register.hold.reason").<String>getValue())
        .isEqualTo("реєстр відповідає дивно");
    assertThat(refusal(order.formatted("hold"), why)).startsWith("409 ");
    assertThat(
            refusal(
                """
                mutation { startSyncRun(input: {job: "mvs-persons", reason: "x"}) {
                  syncRun { id } } }
                """,
                Map.of()))
        .startsWith("409 ");
    ClientGraphQlResponse released = done(order.formatted("release"), why);
    assertThat(released.field("done.register.health").<String>getValue()).isEqualTo("OPEN");
    assertThat(refusal(order.formatted("release"), why)).startsWith("409 ");
    Map<String, Object> without = Map.of("service", "CheckPassportStatus", "reason", " ");
    assertThat(refusal(order.formatted("hold"), without)).startsWith("422 ");
  }

  /** What became of a step of the manual rules: a status or a refusal. */
  private record Step(String status, String refusal) {}

  private Step manual(String person, String status, String comment) {
    ClientGraphQlResponse response =
        client
            .document(
                """
                mutation ($id: ID!, $status: PersonVerificationStatus!, $comment: String) {
                  updatePersonManualRulesVerificationStatus(input: {personId: $id,
                    manualRulesVerificationStatus: $status, verificationComment: $comment}) {
                    person { verificationDetails { manualRules { verificationStatus } } } } }
                """)
            .variable("id", person)
            .variable("status", status)
            .variable("comment", comment)
            .executeSync();
    if (!response.getErrors().isEmpty()) {
      return new Step(null, text(response.getErrors().getFirst()));
    }
    String field =
        "updatePersonManualRulesVerificationStatus.person.verificationDetails.manualRules."
            + "verificationStatus";
    return new Step(response.field(field).<String>getValue(), null);
  }

  private ClientGraphQlResponse unzrInfo(String unzr) {
    return done(
        """
        query ($unzr: String!) { unzrInfoRegister(unzr: $unzr) { jobStatus syncedAt
          info { firstName lastName documents { number } } } }
        """,
        Map.of("unzr", unzr));
  }

  private ClientGraphQlResponse done(String document, Map<String, Object> variables) {
    ClientGraphQlResponse response = client.document(document).variables(variables).executeSync();
    assertThat(response.getErrors()).isEmpty();
    return response;
  }

  private String refusal(String document, Map<String, Object> variables) {
    return text(
        client.document(document).variables(variables).executeSync().getErrors().getFirst());
  }

  private static String text(ResponseError error) {
    return error.getExtensions().get("code") + " " + error.getMessage();
  }

  private static PersonalInfo info() {
    Optional<String> none = Optional.empty();
    return new PersonalInfo(
        Optional.of("Леся"),
        none,
        none,
        none,
        none,
        none,
        Optional.of(
            new PersonalInfo.Document(
                none, none, Optional.of(TestPeople.NUMBER), none, none, none, none)));
  }
}
