package ua.ehealth.mimir.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.api.Campaign;
import ua.ehealth.mimir.api.HeardSecrets;
import ua.ehealth.mimir.api.TestApi;

/** Whatever is sent, the answer is an answer: no 5xx, no stack trace, nobody's data. */
class FuzzTest {
  private static final int REQUESTS = 6_000;

  private static final String[] PERSONAL = {
    TestPeople.FAMILY_NAME, TestPeople.TAX_ID, TestPeople.UNZR, TestPeople.NUMBER, "МЮ123456"
  };

  @RegisterExtension static final TestApi api = TestApi.withoutLimits();

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
    List<String> tokens = tokens();
    try (HeardSecrets log = new HeardSecrets(PERSONAL)) {
      Campaign.send(
          "GraphQL",
          REQUESTS,
          random -> send(random, token(random, tokens), new RandomRequests(schema, random, ids)));
      assertThat(log.told()).isEmpty();
      assertThat(log.lines()).isPositive();
    }
  }

  private void send(RandomGenerator random, String token, RandomRequests requests) {
    Graphql.Reply reply =
        graphql.send(
            graphql
                .post(token, requests.body())
                .header(
                    "Accept",
                    Seeded.oneOf(
                        random, "application/json", "*/*", "application/graphql-response+json")));
    assertThat(reply.status()).as(reply.text()).isLessThan(500);
    assertThat(reply.text())
        .doesNotContain(PERSONAL)
        .doesNotContain("Exception", "ua.ehealth", "\tat ", "java.", "internal error");
    if (reply.status() != 401) {
      assertThat(reply.body().has("data") || reply.body().has("errors")).isTrue();
    }
  }

  /** Most of the time with every scope. */
  private static String token(RandomGenerator random, List<String> tokens) {
    return tokens.get(Math.max(0, random.nextInt(20 + tokens.size()) - 20));
  }

  private static List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    tokens.add(api.tokens().lasting(api.nhs(), Graphql.ALL_SCOPES));
    tokens.add(null);
    tokens.add("nonsense");
    tokens.add(api.tokens().lasting(api.nhs(), ""));
    tokens.add(api.tokens().lasting(api.nhs(), "sync:read person:read"));
    tokens.add(api.tokens().lasting(UUID.randomUUID(), Graphql.ALL_SCOPES));
    return tokens;
  }
}
