package ua.ehealth.mimir.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.api.TestTokens;
import ua.ehealth.mimir.api.security.Scope;
import ua.ehealth.mimir.registry.Answer;

/** Every check of specification 4.1 for every function, and their order. */
class ChecksTest {
  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  static final List<Sample> FUNCTIONS = Sample.all();

  private static final UUID CLOSED = UUID.randomUUID();
  private static final UUID NOT_ACTIVE = UUID.randomUUID();
  private static TestPeople people;

  private final Graphql graphql = new Graphql(api);

  @BeforeAll
  static void putPeople() {
    api.legalEntity(CLOSED, "MSP", "CLOSED", true);
    api.legalEntity(NOT_ACTIVE, "MSP", "ACTIVE", false);
    people = new TestPeople(api);
  }

  @Test
  void noFunctionIsLeftOut() {
    TypeDefinitionRegistry schema =
        new SchemaParser().parse(graphql.send(api.request("/graphql/schema", null)).text());
    List<String> functions =
        Stream.of("Query", "Mutation")
            .map(type -> (ObjectTypeDefinition) schema.getTypeOrNull(type))
            .flatMap(type -> type.getFieldDefinitions().stream())
            .filter(field -> field.hasDirective("needs"))
            .map(FieldDefinition::getName)
            .toList();
    assertThat(FUNCTIONS)
        .extracting(Sample::function)
        .containsExactlyInAnyOrderElementsOf(functions);
  }

  /** A question about what an id names, and the scope that its type takes. */
  record ById(String document, Scope scope) {}

  static Stream<ById> functionsOfAnyType() {
    List<ById> all = new ArrayList<>();
    for (NodeType type : NodeType.values()) {
      String id = GlobalId.of(type, UUID.randomUUID());
      all.add(new ById("{ node(id: \"" + id + "\") { id } }", type.scope()));
      if (type == NodeType.PERSON || type == NodeType.PARTY) {
        String story = "{ story(subject: \"" + id + "\") { present { text } } }";
        all.add(new ById(story, type.scope()));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("functionsOfAnyType")
  void whatGoesByAnIdTakesTheTokenTheScopeAndTheLegalEntityThatItsTypeTakes(ById asked) {
    assertThat(graphql.ask(null, asked.document(), Map.of()).status()).isEqualTo(401);
    assertThat(graphql.ask(api.token(without(asked.scope())), asked.document(), Map.of()).refusal())
        .isEqualTo(missingScope(asked.scope()));
    String stranger = api.tokens().of(UUID.randomUUID(), CLOSED, without(asked.scope()));
    assertThat(graphql.ask(stranger, asked.document(), Map.of()).refusal())
        .isEqualTo(missingScope(asked.scope()));
    String closed = api.tokens().of(UUID.randomUUID(), CLOSED, Graphql.ALL_SCOPES);
    assertThat(graphql.ask(closed, asked.document(), Map.of()).refusal())
        .isEqualTo("409 CONFLICT: client_id refers to legal entity that is not active");
  }

  @Test
  void noOtherFunctionGoesWithoutAScopeOfItsOwn() {
    TypeDefinitionRegistry schema =
        new SchemaParser().parse(graphql.send(api.request("/graphql/schema", null)).text());
    assertThat(
            Stream.of("Query", "Mutation", "Subscription")
                .map(type -> (ObjectTypeDefinition) schema.getTypeOrNull(type))
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(field -> !field.hasDirective("needs"))
                .map(FieldDefinition::getName))
        .containsExactlyInAnyOrder("node", "story");
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void withoutAGoodTokenNothingIsSaid(Sample sample) {
    String otherIssuer = new TestTokens().of(UUID.randomUUID(), api.nhs(), sample.scope().text());
    for (String token : new String[] {null, "nonsense", otherIssuer}) {
      Graphql.Reply reply = graphql.ask(token, sample.document(), sample.arguments());
      assertThat(reply.status()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void theScopeThatIsMissingIsNamed(Sample sample) {
    Graphql.Reply reply =
        graphql.ask(api.token(without(sample.scope())), sample.document(), sample.arguments());
    assertThat(reply.refusal()).isEqualTo(missingScope(sample));
    assertThat(reply.error().at("/path/0").asString()).isEqualTo(sample.function());
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.data().path(sample.function()).isNull()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void aLegalEntityThatIsNotActiveIsRefused(Sample sample) {
    for (UUID client : List.of(CLOSED, NOT_ACTIVE, UUID.randomUUID())) {
      String token = api.tokens().of(UUID.randomUUID(), client, Graphql.ALL_SCOPES);
      assertThat(graphql.ask(token, sample.document(), sample.arguments()).refusal())
          .isEqualTo("409 CONFLICT: client_id refers to legal entity that is not active");
    }
  }

  static Stream<Sample> functionsWithArguments() {
    return FUNCTIONS.stream().filter(sample -> !sample.required().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("functionsWithArguments")
  void aRequiredInputThatIsAbsentIsNamed(Sample sample) {
    for (String name : sample.required()) {
      Graphql.Reply reply = graphql.ask(sample.document(), sample.with(name, null).arguments());
      assertThat(reply.refusal())
          .isEqualTo("422 UNPROCESSABLE_ENTITY: required property " + name + " was not present");
      assertThat(reply.status()).isEqualTo(422);
      assertThat(reply.body().has("data")).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("functionsWithArguments")
  void anAbsentInputIsNamedInADocumentWithoutVariablesToo(Sample sample) {
    String document =
        "%s { %s %s }".formatted(sample.kind(), sample.function(), sample.selection());
    String name = sample.arguments().keySet().iterator().next();
    assertThat(graphql.ask(document).refusal())
        .isEqualTo("422 UNPROCESSABLE_ENTITY: required property " + name + " was not present");
  }

  @ParameterizedTest
  @MethodSource("functionsWithArguments")
  void anInputOfAnotherTypeIsRefusedWithoutItsValue(Sample sample) {
    for (String name : sample.required()) {
      Graphql.Reply reply =
          graphql.ask(
              sample.document(), sample.with(name, Map.of("x", TestPeople.TAX_ID)).arguments());
      // GraphQL takes anything for an id: then it is nobody's.
      assertThat(reply.refusal()).containsPattern("^(422 UNPROCESSABLE_ENTITY|404 NOT_FOUND)");
      assertThat(reply.text()).doesNotContain(TestPeople.TAX_ID);
    }
  }

  @ParameterizedTest
  @MethodSource("functionsWithArguments")
  void theScopeComesBeforeTheInputs(Sample sample) {
    Graphql.Reply reply =
        graphql.ask(api.token(without(sample.scope())), sample.document(), Map.of());
    assertThat(reply.refusal()).isEqualTo(missingScope(sample));
    assertThat(reply.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("functionsWithArguments")
  void theScopeComesBeforeTheLegalEntityAndThatBeforeTheInputs(Sample sample) {
    String stranger = api.tokens().of(UUID.randomUUID(), CLOSED, without(sample.scope()));
    assertThat(graphql.ask(stranger, sample.document(), Map.of()).refusal())
        .isEqualTo(missingScope(sample));
    String closed = api.tokens().of(UUID.randomUUID(), CLOSED, Graphql.ALL_SCOPES);
    assertThat(graphql.ask(closed, sample.document(), Map.of()).refusal())
        .isEqualTo("409 CONFLICT: client_id refers to legal entity that is not active");
  }

  static Stream<Sample> functionsOfAPerson() {
    return FUNCTIONS.stream()
        .filter(
            sample -> sample.input().containsKey("personId") || sample.function().equals("person"));
  }

  @ParameterizedTest
  @MethodSource("functionsOfAPerson")
  void aPersonThatIsNotThereIsNotFound(Sample sample) {
    assertThat(graphql.ask(sample.document(), sample.arguments()).refusal())
        .isEqualTo("404 NOT_FOUND: Person not found");
    String name = sample.input().containsKey("personId") ? "personId" : "id";
    String party = GlobalId.of(NodeType.PARTY, people.party());
    for (String wrong : new String[] {"", "nobody", party, UUID.randomUUID().toString()}) {
      assertThat(graphql.ask(sample.document(), sample.with(name, wrong).arguments()).refusal())
          .isEqualTo("404 NOT_FOUND: Person not found");
    }
  }

  static Stream<Sample> moves() {
    return FUNCTIONS.stream().filter(sample -> sample.function().startsWith("updatePerson"));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void aPersonThatIsNotActiveIsNotMoved(Sample sample) {
    String person = GlobalId.of(NodeType.PERSON, people.inactivePerson());
    assertThat(
            graphql.ask(sample.document(), sample.with("personId", person).arguments()).refusal())
        .isEqualTo("409 CONFLICT: Person is not active");
  }

  @ParameterizedTest
  @MethodSource("moves")
  void aStatusThatIsNoneIsToldLast(Sample sample) {
    String status =
        sample.required().stream()
            .filter(name -> name.endsWith("Status"))
            .findFirst()
            .orElseThrow();
    for (String wrong : new String[] {"CHANGES_NEEDED", "NO_STATUS"}) {
      Sample bad = sample.with(status, wrong);
      assertThat(graphql.ask(bad.document(), bad.arguments()).refusal())
          .isEqualTo("404 NOT_FOUND: Person not found");
      Sample inactive = bad.with("personId", GlobalId.of(NodeType.PERSON, people.inactivePerson()));
      assertThat(graphql.ask(inactive.document(), inactive.arguments()).refusal())
          .isEqualTo("409 CONFLICT: Person is not active");
      Sample active = bad.with("personId", GlobalId.of(NodeType.PERSON, people.person()));
      assertThat(graphql.ask(active.document(), active.arguments()).refusal())
          .isEqualTo("422 UNPROCESSABLE_ENTITY: value is not allowed in enum");
    }
  }

  @Test
  void aPartyThatIsNotThereIsNotFound() {
    Graphql.Reply reply = graphql.ask("{ party(id: \"" + UUID.randomUUID() + "\") { id } }");
    assertThat(reply.refusal()).isEqualTo("404 NOT_FOUND: Party not found");
  }

  @Test
  void whoIsNotOfTheNhsSeesOnlyOwnParties() {
    UUID party = people.party();
    UUID clinic = UUID.randomUUID();
    api.legalEntity(clinic, "MSP", "ACTIVE", true);
    String token = api.tokens().of(UUID.randomUUID(), clinic, Graphql.ALL_SCOPES);
    for (UUID id : List.of(party, UUID.randomUUID())) {
      String document = "{ party(id: \"" + id + "\") { id } }";
      assertThat(graphql.ask(token, document, Map.of()).refusal())
          .isEqualTo("403 FORBIDDEN: Access denied");
    }
    String list = "{ unverifiedParties { nodes { databaseId } } }";
    assertThat(graphql.ask(token, list, Map.of()).at("/unverifiedParties/nodes")).isEmpty();
    people
        .parties()
        .sql(
            "update employees set legal_entity_id = '%s' where party_id = '%s'"
                .formatted(clinic, party));
    assertThat(
            graphql
                .ask(token, list, Map.of())
                .at("/unverifiedParties/nodes/0/databaseId")
                .asString())
        .isEqualTo(party.toString());
  }

  @Test
  void aJobOrServiceThatIsNoneIsNotAllowed() {
    for (String document :
        List.of(
            "{ syncRuns(job: \"dracs\") { nodes { id } } }",
            "mutation { startSyncRun(input: {job: \"x\", reason: \"y\"}) { syncRun { id } } }",
            "mutation { holdRegister(input: {service: \"x\", reason: \"y\"}) { register { quota } } }")) {
      assertThat(graphql.ask(document).refusal())
          .isEqualTo("422 UNPROCESSABLE_ENTITY: value is not allowed in enum");
    }
  }

  private static String missingScope(Sample sample) {
    return missingScope(sample.scope());
  }

  private static String missingScope(Scope scope) {
    return "403 FORBIDDEN: Your scope does not allow to access this resource. Missing allowances: "
        + scope.text();
  }

  private static String without(Scope scope) {
    return Arrays.stream(Scope.values())
        .filter(other -> other != scope)
        .map(Scope::text)
        .collect(Collectors.joining(" "));
  }
}
