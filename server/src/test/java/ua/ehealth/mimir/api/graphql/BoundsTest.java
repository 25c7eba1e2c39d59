package ua.ehealth.mimir.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

/** How much one request may ask for. */
class BoundsTest {
  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  @RegisterExtension
  static final TestApi closed =
      new TestApi((_, _) -> new Answer.NotFound(""), "MIMIR_GRAPHQL_INTROSPECTION", "false");

  private final Graphql graphql = new Graphql(api);

  static Stream<Arguments> tooMuch() {
    String history = "verificationHistory(first: 300) { nodes { stream cause toStatus } }";
    return Stream.of(
        Arguments.of("levels of fields", "{a".repeat(17) + "}".repeat(17)),
        Arguments.of("root fields", "{" + numbered(11, "a%d: registers { quota }") + "}"),
        Arguments.of("aliases", "{ registers {" + numbered(61, "a%d: quota") + "} }"),
        Arguments.of("fields", "{ registers {" + "quota ".repeat(801) + "} }"),
        Arguments.of("directives", "{ __typename" + " @skip(if: false)".repeat(61) + "}"),
        Arguments.of("operations", numbered(11, "query A%d { __typename }")),
        Arguments.of("cost", "{ unverifiedPersons(first: 300) { nodes {" + history + "} } }"),
        Arguments.of("fields", bomb(28)),
        Arguments.of(
            "circles", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"),
        Arguments.of("too long", "{" + "a ".repeat(4_001) + "}"),
        Arguments.of("too long", "{ a(b: " + "[".repeat(300) + "]".repeat(300) + ") }"),
        Arguments.of("too long", "#" + "x".repeat(40_000) + "\n{ __typename }"));
  }

  @ParameterizedTest
  @MethodSource
  void tooMuch(String what, String document) {
    Graphql.Reply reply = graphql.ask(document);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.refusal()).startsWith("400 BAD_REQUEST").contains(what);
  }

  @Test
  void theLengthOfAPageCountsInAVariableToo() {
    String document =
        """
        query ($n: Int) { unverifiedPersons(first: $n) { nodes {
          verificationHistory(first: $n) { nodes { stream cause toStatus } } } } }
        """;
    assertThat(graphql.ask(document, Map.of("n", 300)).refusal()).contains("cost");
    assertThat(graphql.ask(document, Map.of("n", 30)).status()).isEqualTo(200);
  }

  @Test
  void aPageOfFiftyWithAllDetailsIsWithinThem() {
    assertThat(graphql.ask(WholePage.DOCUMENT, Map.of("first", 50)).refusal()).isEqualTo("0 : ");
  }

  @Test
  void theSchemaCanBeAskedForByTools() {
    Graphql.Reply reply = graphql.ask(IntrospectionQuery.INTROSPECTION_QUERY);
    assertThat(reply.at("/__schema/types")).hasSizeGreaterThan(40);
  }

  @Test
  void theSchemaCanBeKeptBack() {
    Graphql other = new Graphql(closed);
    for (String document :
        new String[] {
          "{ __schema { types { name } } }",
          "{ ...A } fragment A on Query { __type(name: \"Query\") { name } }"
        }) {
      assertThat(other.ask(document).refusal())
          .isEqualTo("400 BAD_REQUEST: introspection is switched off");
    }
    assertThat(other.ask("{ __typename }").status()).isEqualTo(200);
    assertThat(other.send(closed.request("/graphql/schema", null)).status()).isEqualTo(404);
  }

  private static String numbered(int number, String text) {
    return IntStream.range(0, number).mapToObj(text::formatted).collect(Collectors.joining(" "));
  }

  /** Two to the power of so many fields, in a few lines. */
  private static String bomb(int power) {
    return "{ ...F0 }"
        + IntStream.range(0, power)
            .mapToObj(i -> "fragment F%d on Query { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
            .collect(Collectors.joining())
        + "fragment F%d on Query { __typename }".formatted(power);
  }
}
