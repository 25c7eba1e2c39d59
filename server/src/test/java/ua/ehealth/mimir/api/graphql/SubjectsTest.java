package ua.ehealth.mimir.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.time.Stopwatch;

/** What is shown of persons and parties. */
class SubjectsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  private final Graphql graphql = new Graphql(api);
  private final UUID user = UUID.randomUUID();
  private String token;
  private TestPeople people;

  @BeforeEach
  void nobodyElse() {
    people = new TestPeople(api);
    people.persons().truncate();
    token = api.tokens().of(user, api.nhs(), Graphql.ALL_SCOPES);
  }

  @Test
  void aPersonIsFoundByEitherIdAndByNode() {
    UUID person = people.person();
    JsonNode found =
        graphql
            .ask(
                """
                { person(id: "%s") { id databaseId status isActive verificationStatus
                    verificationDetails { unzr { verificationStatus verificationReason } } } }
                """
                    .formatted(person))
            .at("/person");
    assertThat(found.path("databaseId").asString()).isEqualTo(person.toString());
    assertThat(found.at("/verificationDetails/unzr/verificationReason").asString())
        .isEqualTo("INITIAL");
    String id = found.path("id").asString();
    assertThat(graphql.ask("{ person(id: \"" + id + "\") { id } }").at("/person/id").asString())
        .isEqualTo(id);
    JsonNode node =
        graphql
            .ask("{ node(id: \"" + id + "\") { __typename id ... on Person { databaseId } } }")
            .at("/node");
    assertThat(node.path("__typename").asString()).isEqualTo("Person");
    assertThat(node.path("databaseId").asString()).isEqualTo(person.toString());
  }

  @Test
  void aNodeThatIsNotThereIsNull() {
    for (String id :
        List.of(
            "",
            "x",
            GlobalId.of(NodeType.PERSON, UUID.randomUUID()),
            GlobalId.of(NodeType.SYNC_RUN, UUID.randomUUID()),
            GlobalId.of(NodeType.UNZR_INFO, UUID.randomUUID()),
            GlobalId.of(NodeType.PARTY, UUID.randomUUID()))) {
      Graphql.Reply reply = graphql.ask("{ node(id: \"" + id + "\") { id } }");
      assertThat(reply.text()).isEqualTo("{\"data\":{\"node\":null}}");
    }
  }

  @Test
  void aNodeTakesTheScopeOfItsType() {
    String id = GlobalId.of(NodeType.PERSON, people.person());
    Graphql.Reply reply =
        graphql.ask(api.token("sync:read"), "{ node(id: \"" + id + "\") { id } }", Map.of());
    assertThat(reply.refusal()).startsWith("403 FORBIDDEN").endsWith("person_verification:details");
  }

  @Test
  void aListIsReadPageByPageAndEverybodyComesOnce() {
    List<UUID> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(people.person());
    }
    List<String> seen = new ArrayList<>();
    Map<String, Object> variables = new HashMap<>(Map.of("first", 3));
    boolean more = true;
    while (more) {
      JsonNode page = graphql.ask(WholePage.DOCUMENT, variables).at("/unverifiedPersons");
      page.path("edges").forEach(edge -> seen.add(edge.at("/node/databaseId").asString()));
      assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean())
          .isEqualTo(variables.containsKey("after"));
      more = page.at("/pageInfo/hasNextPage").asBoolean();
      variables.put("after", page.at("/pageInfo/endCursor").asString());
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all.stream().map(UUID::toString).toList());
    assertThat(seenBackward()).isEqualTo(seen);
  }

  /** The same from the last page to the first. */
  private List<String> seenBackward() {
    List<String> seen = new ArrayList<>();
    Map<String, Object> variables = new HashMap<>();
    boolean more = true;
    while (more) {
      JsonNode page =
          graphql
              .ask(
                  """
                  query ($before: String) { unverifiedPersons(last: 3, before: $before) {
                    nodes { databaseId }
                    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
                  """,
                  variables)
              .at("/unverifiedPersons");
      List<String> here = new ArrayList<>();
      page.path("nodes").forEach(node -> here.add(node.path("databaseId").asString()));
      assertThat(here).hasSizeLessThanOrEqualTo(3);
      seen.addAll(0, here);
      assertThat(page.at("/pageInfo/hasNextPage").asBoolean())
          .isEqualTo(variables.containsKey("before"));
      more = page.at("/pageInfo/hasPreviousPage").asBoolean();
      variables.put("before", page.at("/pageInfo/startCursor").asString());
    }
    return seen;
  }

  @Test
  void aPageIsNotLongerThanItMayBeNorGoesOnFromElsewhere() {
    for (String arguments :
        List.of(
            "first: 0",
            "first: 301",
            "first: null",
            "after: \"x\"",
            "last: 0",
            "last: 301",
            "last: null",
            "before: \"x\"",
            "first: 1, last: 1",
            "after: \"x\", last: 1")) {
      String document = "{ unverifiedPersons(" + arguments + ") { nodes { id } } }";
      assertThat(graphql.ask(document).refusal()).startsWith("422 UNPROCESSABLE_ENTITY");
      String runs = "{ syncRuns(" + arguments + ") { nodes { id } } }";
      assertThat(graphql.ask(runs).refusal()).startsWith("422 UNPROCESSABLE_ENTITY");
    }
  }

  @Test
  void aListHoldsThoseOfTheFilter() {
    people.person();
    UUID wanted = people.person();
    people
        .persons()
        .set(
            wanted,
            "p_verification_status = 'NOT_VERIFIED', p_verification_reason = 'AUTO_INCORRECT_DATA',"
                + " p_unverified_at = now()");
    JsonNode nodes =
        graphql
            .ask(
                """
                { unverifiedPersons(orderBy: UNVERIFIED_AT_DESC, filter: {stream: UNZR,
                    streamStatus: NOT_VERIFIED, reason: "AUTO_INCORRECT_DATA",
                    unverifiedSince: "2020-01-01T00:00:00Z"}) { nodes { databaseId } } }
                """)
            .at("/unverifiedPersons/nodes");
    assertThat(nodes).hasSize(1);
    assertThat(nodes.at("/0/databaseId").asString()).isEqualTo(wanted.toString());
  }

  @Test
  void theHistoryIsReadFromTheLatestOn() {
    UUID person = people.person();
    String document =
        """
        query ($after: String) { person(id: "%s") { verificationHistory(first: 2, after: $after) {
          pageInfo { hasNextPage endCursor } nodes { occurredAt stream } } } }
        """
            .formatted(person);
    JsonNode first = graphql.ask(document).at("/person/verificationHistory");
    assertThat(first.path("nodes")).hasSize(2);
    assertThat(first.at("/nodes/0/occurredAt").asString())
        .isGreaterThan(first.at("/nodes/1/occurredAt").asString());
    String cursor = first.at("/pageInfo/endCursor").asString();
    JsonNode second =
        graphql.ask(document, Map.of("after", cursor)).at("/person/verificationHistory");
    assertThat(second.path("nodes")).hasSize(1);
    assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
  }

  @Test
  void personalValuesAreMaskedUntilOnePersonIsRevealed() {
    UUID person = people.person();
    String fields = "{ lastName taxId unzr birthDate masked documents { number } }";
    Graphql.Reply masked =
        graphql.ask(
            token, "{ person(id: \"" + person + "\") { identity " + fields + " } }", Map.of());
    assertThat(masked.at("/person/identity/taxId").asString()).isEqualTo("********79");
    assertThat(masked.at("/person/identity/birthDate").isNull()).isTrue();
    assertThat(masked.text())
        .doesNotContain(TestPeople.FAMILY_NAME, TestPeople.UNZR, TestPeople.NUMBER);
    Graphql.Reply revealed =
        graphql.ask(
            token,
            "mutation { revealPerson(input: {personId: \"%s\"}) { identity %s } }"
                .formatted(person, fields),
            Map.of());
    JsonNode identity = revealed.at("/revealPerson/identity");
    assertThat(identity.path("lastName").asString()).isEqualTo(TestPeople.FAMILY_NAME);
    assertThat(identity.path("unzr").asString()).isEqualTo(TestPeople.UNZR);
    assertThat(identity.path("birthDate").asString()).isEqualTo("1971-02-25");
    assertThat(journal("operation || ' ' || outcome", 2))
        .containsExactly("person shown", "revealPerson shown");
  }

  @Test
  void whoMayNotReadPersonsSeesNoIdentity() {
    people.person();
    Graphql.Reply reply =
        graphql.ask(
            api.token("person_verification:read"),
            "{ unverifiedPersons { nodes { isActive identity { taxId } } } }",
            Map.of());
    assertThat(reply.refusal()).startsWith("403 FORBIDDEN").endsWith("person:read");
    assertThat(reply.at("/unverifiedPersons/nodes/0/isActive").asBoolean()).isTrue();
    assertThat(reply.at("/unverifiedPersons/nodes/0/identity").isNull()).isTrue();
  }

  @Test
  void aPageIsJournaledPersonByPerson() {
    people.person();
    people.person();
    graphql.ask(token, "{ unverifiedPersons { nodes { id } } }", Map.of());
    assertThat(journal("operation", 2)).containsExactly("unverifiedPersons", "unverifiedPersons");
    assertThat(journal("pseudonym", 2)).doesNotHaveDuplicates();
  }

  @Test
  void aStoryIsToldInEitherLanguage() {
    String person = GlobalId.of(NodeType.PERSON, people.person());
    String document =
        """
        query ($id: ID!) { uk: story(subject: $id) { past { at stream text } present { text } }
          en: story(subject: $id, language: EN) { past { at stream text } present { text } } }
        """;
    Graphql.Reply reply = graphql.ask(document, Map.of("id", person));
    assertThat(reply.at("/uk/past")).hasSize(3);
    assertThat(reply.at("/uk/past/0/text").asString()).containsPattern("[а-яіїєґ]");
    assertThat(reply.at("/en/past/0/text").asString()).doesNotContainPattern("[а-яіїєґ]");
    assertThat(reply.text()).doesNotContain(TestPeople.FAMILY_NAME, TestPeople.UNZR);
    assertThat(graphql.ask("{ story(subject: \"x\") { past { text } } }").refusal())
        .isEqualTo("404 NOT_FOUND: Subject not found");
  }

  @Test
  void aPartyHasNoStreamsOfPersons() {
    UUID party = people.party();
    JsonNode found =
        graphql
            .ask(
                """
                { party(id: "%s") { employees verificationDetails { mvsPassport { status } }
                    identity { documents { number } } verificationHistory { nodes { stream } } } }
                """
                    .formatted(party))
            .at("/party");
    assertThat(found.path("employees")).hasSize(1);
    assertThat(found.at("/verificationHistory/nodes")).hasSize(2);
    assertThat(found.at("/identity/documents/0/number").asString()).isEqualTo("*******81");
    assertThat(
            graphql.ask("{ unverifiedParties(filter: {stream: UNZR}) { nodes { id } } }").refusal())
        .isEqualTo("422 UNPROCESSABLE_ENTITY: value is not allowed in enum");
  }

  @Test
  void charactersThatAreNoneAreRefused() {
    String body =
        """
        {"query": "query ($r: String) { unverifiedPersons(filter: {reason: $r}) { nodes { id } } }",
         "variables": {"r": "aNONE"}}
        """;
    for (String none : List.of("\\u0000", "\\ud800")) {
      Graphql.Reply reply = graphql.send(graphql.post(token, body.replace("NONE", none)));
      assertThat(reply.refusal()).containsPattern("^(400 BAD_REQUEST|422 UNPROCESSABLE_ENTITY)");
    }
  }

  /** What stands there of this test's own user, once there are so many entries. */
  private List<String> journal(String column, int entries) {
    String sql =
        "select %s from access_journal where user_id = '%s' order by id".formatted(column, user);
    List<String> found = people.persons().list(sql);
    for (long began = Stopwatch.SYSTEM.nanos();
        found.size() < entries && Stopwatch.SYSTEM.nanos() - began < PATIENCE.toNanos();
        found = people.persons().list(sql)) {
      Thread.onSpinWait();
    }
    return found;
  }
}
