package ua.ehealth.mimir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.graphql.client.ClientGraphQlResponse;
import ua.ehealth.mimir.emulator.population.Patient;
import ua.ehealth.mimir.emulator.population.PersonalRecord;
import ua.ehealth.mimir.rig.GraphqlClient;
import ua.ehealth.mimir.rig.Operator;
import ua.ehealth.mimir.rig.ServingDemo;
import ua.ehealth.mimir.rig.Waiting;

/** What an employee of the NHS does in a day (specification 4.2). */
class AdminFlowTest {
  @RegisterExtension static final ServingDemo serving = new ServingDemo();

  private Operator operator;
  private GraphqlClient employee;

  @BeforeEach
  void signIn() throws Exception {
    operator = serving.operator();
    operator.sweep();
    employee = new GraphqlClient(serving.interfaces(), serving.interfaces().token(Map.of()));
  }

  @Test
  void aPersonFoundAmongTheUnverifiedIsAskedAboutAgain() throws Exception {
    String person =
        employee.ask(
            "unverifiedPersons.nodes[0].id",
            """
            { unverifiedPersons(first: 1, filter: {verificationStatus: [CHANGES_NEEDED],
                stream: UNZR, streamStatus: NOT_VERIFIED, reason: "AUTO"}) {
                nodes { id } pageInfo { hasNextPage } } }
            """,
            Map.of());
    Opened before = open(person);
    assertThat(before.status()).isEqualTo("NOT_VERIFIED");
    assertThat(before.causes()).isNotEmpty().doesNotContain("resubmitted");
    long calls = calls("checkunzr");

    assertThat(
            employee.ask(
                "done.person.verificationDetails.unzr.verificationReason",
                """
                mutation ($person: ID!) { done: updatePersonUnzrVerificationStatus(input: {
                  personId: $person, unzrVerificationStatus: VERIFICATION_NEEDED,
                  unzrVerificationReason: ONLINE_TRIGGERED}) {
                    person { verificationDetails { unzr { verificationReason } } } } }
                """,
                Map.of("person", person)))
        .isEqualTo("ONLINE_TRIGGERED");
    operator.awaitFinish(operator.start("unzr-persons"));

    assertThat(calls("checkunzr") - calls).as("asked again").isOne();
    Opened after = open(person);
    assertThat(after.status()).isEqualTo("NOT_VERIFIED");
    assertThat(after.syncedAt()).isAfter(before.syncedAt());
    assertThat(after.causes())
        .endsWith(before.causes().toArray(String[]::new))
        .startsWith("answer", "resubmitted");
  }

  /** What is read of a person: the UNZR stream, and its causes from the latest to the earliest. */
  private record Opened(String status, Instant syncedAt, List<String> causes) {}

  private Opened open(String person) {
    ClientGraphQlResponse response =
        employee.ask(
            """
            query ($person: ID!) { person(id: $person) { databaseId isActive verificationStatus
              identity { lastName masked }
              verificationDetails { unzr { verificationStatus status syncedAt }
                mvsPassport { verificationStatus } dmsPassport { verificationStatus }
                manualRules { verificationStatus } }
              verificationHistory { nodes { stream cause toStatus occurredAt } } } }
            """,
            Map.of("person", person));
    assertThat(response.field("person.identity.masked").<Boolean>getValue()).isTrue();
    List<Map<String, String>> history =
        response.field("person.verificationHistory.nodes").<List<Map<String, String>>>getValue();
    return new Opened(
        response.field("person.verificationDetails.unzr.verificationStatus").<String>getValue(),
        Instant.parse(
            response.field("person.verificationDetails.unzr.syncedAt").<String>getValue()),
        history.stream()
            .filter(change -> change.get("stream").equals("unzr"))
            .map(change -> change.get("cause"))
            .toList());
  }

  private static long calls(String service) throws Exception {
    return serving.demo().emulator().journal().get(service).get("calls").asLong();
  }

  @Test
  void aPersonToldByTheRulesIsJudgedByHandAndTheStoryTellsOfIt() {
    UUID person =
        people()
            .filter(Patient::active)
            .map(Patient::id)
            .filter(id -> verified(id) == 1)
            .findFirst()
            .orElseThrow();
    toldByTheRules(person, "INITIAL");
    assertThat(manual(person, "IN_REVIEW", "").refusal())
        .isEqualTo("409 Such person can't be transferred into manual verification process");
    toldByTheRules(person, "RULES_TRIGGERED");
    assertThat(manual(person, "VERIFIED", "").refusal())
        .isEqualTo("409 Can't update verification status from VERIFICATION_NEEDED to VERIFIED");
    assertThat(manual(person, "IN_REVIEW", "").done()).isEqualTo("IN_REVIEW");
    assertThat(manual(person, "NOT_VERIFIED", "").refusal())
        .isEqualTo("409 verification status comment is required");
    assertThat(manual(person, "NOT_VERIFIED", "документ не той").done()).isEqualTo("NOT_VERIFIED");
    assertThat(verified(person)).isZero();

    List<String> ukrainian = story(person, "UK");
    List<String> english = story(person, "EN");
    assertThat(english).hasSameSizeAs(ukrainian).allMatch(text -> !text.matches(".*[їієґ].*"));
    assertThat(ukrainian).allMatch(text -> text.matches("(?s).*[а-яїієґ].*"));
    Patient who = people().filter(each -> each.id().equals(person)).findFirst().orElseThrow();
    assertThat(String.join("\n", ukrainian) + String.join("\n", english))
        .doesNotContain(who.lastName(), who.taxId());
  }

  private static void toldByTheRules(UUID person, String reason) {
    serving
        .demo()
        .databases()
        .mpi()
        .update(
            """
            update person_verifications set nhs_verification_status = 'VERIFICATION_NEEDED',
              nhs_verification_reason = ? where person_id = ?
            """,
            reason,
            person);
  }

  private static long verified(UUID person) {
    return serving
        .demo()
        .databases()
        .mpi()
        .number(
            "select count(*) from persons where id = ? and verification_status = 'VERIFIED'",
            person);
  }

  /** What became of a step of the manual rules: a status or a refusal. */
  private record Step(String done, String refusal) {}

  private Step manual(UUID person, String status, String comment) {
    String document =
        """
        mutation ($person: ID!, $status: PersonVerificationStatus!, $comment: String) {
          done: updatePersonManualRulesVerificationStatus(input: {personId: $person,
            manualRulesVerificationStatus: $status, verificationComment: $comment}) {
            person { verificationDetails { manualRules { verificationStatus } } } } }
        """;
    Map<String, Object> step =
        Map.of("person", person.toString(), "status", status, "comment", comment);
    ClientGraphQlResponse response = employee.send(document, step);
    return response.getErrors().isEmpty()
        ? new Step(
            response
                .field("done.person.verificationDetails.manualRules.verificationStatus")
                .<String>getValue(),
            null)
        : new Step(null, GraphqlClient.text(response.getErrors().getFirst()));
  }

  private List<String> story(UUID person, String language) {
    String id =
        employee.ask(
            "person.id",
            "query ($id: ID!) { person(id: $id) { id } }",
            Map.of("id", person.toString()));
    ClientGraphQlResponse response =
        employee.ask(
            """
            query ($id: ID!, $language: StoryLanguage) { story(subject: $id, language: $language) {
              past { at stream text } present { at stream text } } }
            """,
            Map.of("id", id, "language", language));
    return Stream.of("past", "present")
        .flatMap(
            part -> response.field("story." + part).<List<Map<String, String>>>getValue().stream())
        .map(sentence -> sentence.get("text"))
        .toList();
  }

  @Test
  void whatIsKnownOfAUnzrIsAskedForAndRead() throws Exception {
    String unzr =
        people()
            .map(Patient::unzr)
            .filter(Objects::nonNull)
            .filter(each -> ServingDemo.PEOPLE.info(each).isPresent())
            .findFirst()
            .orElseThrow();
    PersonalRecord truth = ServingDemo.PEOPLE.info(unzr).orElseThrow();
    assertThat(
            employee.ask(
                "syncUnzrInfoRegister.unzrInfo.unzr",
                """
                mutation ($unzr: String!) { syncUnzrInfoRegister(input: {unzr: $unzr}) {
                  unzrInfo { unzr jobStatus } } }
                """,
                Map.of("unzr", unzr)))
        .isEqualTo(unzr);
    Waiting.until(
        "it is processed",
        () -> info(unzr).field("unzrInfoRegister.jobStatus").getValue().equals("processed"));
    assertThat(info(unzr).field("unzrInfoRegister.info.lastName").<String>getValue())
        .isEqualTo(truth.lastName());
    assertThat(info(unzr).field("unzrInfoRegister.info.dateBirth").<String>getValue())
        .isEqualTo(truth.dateBirth().toString());
  }

  private ClientGraphQlResponse info(String unzr) {
    return employee.ask(
        """
        query ($unzr: String!) { unzrInfoRegister(unzr: $unzr) { jobStatus syncedAt
          info { lastName dateBirth documents { number } } } }
        """,
        Map.of("unzr", unzr));
  }

  private static Stream<Patient> people() {
    return LongStream.range(0, ServingDemo.PEOPLE.persons()).mapToObj(ServingDemo.PEOPLE::person);
  }
}
