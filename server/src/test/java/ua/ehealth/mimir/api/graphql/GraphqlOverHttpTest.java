package ua.ehealth.mimir.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

/** What the specification of GraphQL over HTTP asks for. */
class GraphqlOverHttpTest {
  private static final String GRAPHQL = "application/graphql-response+json;charset=UTF-8";
  private static final String QUESTION = "{\"query\":\"{ __typename }\"}";

  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  private final Graphql graphql = new Graphql(api);

  @Test
  void aQuestionIsAnsweredInTheMediaTypeOfGraphQl() {
    Graphql.Reply reply = graphql.ask("{ __typename }");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.contentType()).isEqualToIgnoringCase(GRAPHQL);
    assertThat(reply.text()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json                                              | application/json
          application/graphql-response+json                             | application/graphql-response+json
          */*                                                           | application/graphql-response+json
          application/*                                                 | application/graphql-response+json
          application/graphql-response+json, application/json;q=0.9     | application/graphql-response+json
          application/graphql-response+json;q=0.1, application/json     | application/json
          text/html, application/json;q=0.5                             | application/json
          """)
  void theClientChoosesAmongTwoMediaTypes(String accept, String type) {
    Graphql.Reply reply =
        graphql.send(graphql.post(api.token("sync:read"), QUESTION).header("Accept", accept));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.contentType()).startsWith(type);
  }

  @Test
  void anotherMediaTypeIsNotAcceptable() {
    Graphql.Reply reply =
        graphql.send(graphql.post(api.token("sync:read"), QUESTION).header("Accept", "text/html"));
    assertThat(reply.status()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "HEAD"})
  void nothingButPostIsAnswered(String method) {
    Graphql.Reply reply =
        graphql.send(
            api.request("/graphql?query=%7B__typename%7D", api.token("sync:read"))
                .method(method, BodyPublishers.noBody()));
    assertThat(reply.status()).isEqualTo(405);
  }

  @Test
  void aQuestionInTheUrlIsAnsweredWith405WhoeverAsks() {
    assertThat(graphql.send(api.request("/graphql?query=%7B__typename%7D", null)).status())
        .isEqualTo(405);
    assertThat(graphql.send(api.request("/graphql", "nonsense")).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/graphql", "application/json;charset=utf-16"})
  void aRequestIsJson(String content) {
    Graphql.Reply reply =
        graphql.send(
            api.request("/graphql", api.token("sync:read"))
                .header("Content-Type", content)
                .POST(BodyPublishers.ofString(QUESTION)));
    assertThat(reply.status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NONSENSE",
        "{\"query\":",
        "{\"qeury\":\"{ __typename }\"}",
        "{\"query\":null}",
        "{\"query\":1}",
        "{\"query\":\" \"}",
        "{\"query\":\"{ __typename }\",\"query\":\"{ __typename }\"}",
        "{\"query\":\"{ __typename }\",\"variables\":[7]}",
        "{\"query\":\"{ __typename }\",\"operationName\":{}}",
        "{\"query\":\"{ __typename }\",\"extensions\":\"\"}",
        "{\"query\":\"{ __typename }\"} {}",
        "[{\"query\":\"{ __typename }\"}]",
        "\"{ __typename }\""
      })
  void whatIsNotWellFormedIsABadRequestInEitherMediaType(String body) {
    for (String accept : new String[] {"application/graphql-response+json", "application/json"}) {
      Graphql.Reply reply =
          graphql.send(graphql.post(api.token("sync:read"), body).header("Accept", accept));
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.refusal()).startsWith("400 BAD_REQUEST");
      assertThat(reply.body().has("data")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{ nothingOfThatName }",
        "query A { __typename } query B { __typename }",
        "query ($id: ID!) { __typename }",
        "{ __typename @nowhere }"
      })
  void aDocumentThatCannotBeExecutedIsABadRequestToWhoUnderstandsTheStatus(String document) {
    String body = Graphql.body(document, Map.of());
    String token = api.token("sync:read");
    Graphql.Reply reply = graphql.send(graphql.post(token, body));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.refusal()).startsWith("400 BAD_REQUEST");
    assertThat(reply.body().has("data")).isFalse();
    Graphql.Reply older =
        graphql.send(graphql.post(token, body).header("Accept", "application/json"));
    assertThat(older.status()).isEqualTo(200);
    assertThat(older.text()).isEqualTo(reply.text());
  }

  @Test
  void theOperationIsTheOneThatIsNamed() {
    Graphql.Reply reply =
        graphql.send(
            graphql.post(
                api.token("sync:read"),
                """
                {"query":"query A { a: __typename } query B { b: __typename }","operationName":"B"}
                """));
    assertThat(reply.text()).isEqualTo("{\"data\":{\"b\":\"Query\"}}");
  }

  @Test
  void whatSomeFunctionsRefuseLeavesTheAnswersOfOthers() {
    Graphql.Reply reply =
        graphql.ask(
            api.token("sync:read"),
            """
            { syncJobs { name } registers { service } unzrInfoRegister(unzr: "1") { id } }
            """,
            Map.of());
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("/syncJobs")).hasSize(5);
    assertThat(reply.at("/registers")).hasSize(4);
    assertThat(reply.data().path("unzrInfoRegister").isNull()).isTrue();
    assertThat(reply.refusal()).startsWith("403 FORBIDDEN");
    assertThat(reply.error().at("/path/0").asString()).isEqualTo("unzrInfoRegister");
  }

  @Test
  void theSchemaIsServedAsText() {
    Graphql.Reply reply = graphql.send(api.request("/graphql/schema", null));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.contentType()).startsWith("text/plain");
    assertThat(reply.text())
        .contains("type SyncUnzrInfoRegisterPayload")
        .contains("unzrInfoRegister(unzr: String!): UnzrInfo @needs(scope : \"unzr:read\")");
  }

  @Test
  void aLongRequestIsTooLong() {
    Graphql.Reply reply =
        graphql.ask("{ __typename }", Map.of("x", "y".repeat(RequestBody.LONGEST)));
    assertThat(reply.status()).isEqualTo(413);
  }
}
