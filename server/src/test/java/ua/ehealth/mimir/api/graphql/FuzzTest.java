package ua.ehealth.mimir.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

/** Whatever is sent, the answer is an answer: no 5xx, no stack trace, nobody's data. */
class FuzzTest {
  private static final int REQUESTS = 2_000;

  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  private final Graphql graphql = new Graphql(api);

  @Test
  void nothingThatIsSentBreaksAnythingOrShowsAnybody() {
    TestPeople people = new TestPeople(api);
    TypeDefinitionRegistry schema =
        new SchemaParser().parse(graphql.send(api.request("/graphql/schema", null)).text());
    String[] ids = {
      GlobalId.of(NodeType.PERSON, people.person()),
      people.person().toString(),
      GlobalId.of(NodeType.PERSON, people.inactivePerson()),
      GlobalId.of(NodeType.PARTY, people.party())
    };
    Seeded.cases(REQUESTS, random -> send(random, new RandomRequests(schema, random, ids)));
  }

  private void send(RandomGenerator random, RandomRequests requests) {
    Graphql.Reply reply =
        graphql.send(
            graphql
                .post(token(random), requests.body())
                .header(
                    "Accept",
                    Seeded.oneOf(
                        random, "application/json", "*/*", "application/graphql-response+json")));
    assertThat(reply.status()).isLessThan(500);
    assertThat(reply.text())
        .doesNotContain(TestPeople.FAMILY_NAME, TestPeople.TAX_ID, TestPeople.UNZR)
        .doesNotContain(TestPeople.NUMBER, "МЮ123456")
        .doesNotContain("Exception", "ua.ehealth", "\tat ", "java.", "internal error");
    if (reply.status() != 401) {
      assertThat(reply.body().has("data") || reply.body().has("errors")).isTrue();
    }
  }

  private static String token(RandomGenerator random) {
    return switch (random.nextInt(20)) {
      case 0 -> null;
      case 1 -> "nonsense";
      case 2 -> api.token("");
      case 3 -> api.token("sync:read person:read");
      default -> api.token(Graphql.ALL_SCOPES);
    };
  }
}
