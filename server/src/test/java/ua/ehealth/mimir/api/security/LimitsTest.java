package ua.ehealth.mimir.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.api.SampleEndpoint;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

class LimitsTest {
  @RegisterExtension
  static final TestApi api =
      new TestApi(
              (_, _) -> new Answer.NotFound(""),
              "MIMIR_RATE_LIMIT_PER_SECOND",
              "1",
              "MIMIR_FAILED_TOKENS_PER_MINUTE",
              "5",
              "MIMIR_TRUSTED_PROXIES",
              "127.0.0.1")
          .with(SampleEndpoint::join);

  private static HttpResponse<String> untilRefused(String token) {
    while (true) {
      HttpResponse<String> answer = api.get("/api/sample", token);
      if (answer.statusCode() != 200) {
        return answer;
      }
    }
  }

  @Test
  void whoAsksTooOftenIsToldToWaitAndNobodyElseIs() {
    String token = api.token("person:read");
    HttpResponse<String> refused = untilRefused(token);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body()).contains("\"detail\":\"Too many requests\"");
    assertThat(api.get("/api/sample", api.token("person:read")).statusCode()).isEqualTo(200);
  }

  @Test
  void graphQlIsToldInItsOwnForm() {
    String token = api.token("person:read");
    HttpResponse<String> answer;
    do {
      answer =
          api.send(
              api.request("/graphql", token)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{}")));
    } while (answer.statusCode() != 429);
    assertThat(answer.body())
        .startsWith("{\"errors\":[")
        .contains("\"code\":429", "\"type\":\"TOO_MANY_REQUESTS\"");
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void anAddressThatTriesTokensOutIsHeldBackAndThoseWhoAreKnownAreNot() {
    String known = api.tokens().of(UUID.randomUUID(), api.nhs(), "person:read");
    assertThat(from("192.0.2.7", known)).isEqualTo(200);
    int tries = 0;
    while (from("192.0.2.7", "guess-" + tries) == 401) {
      tries++;
    }
    assertThat(tries).isGreaterThanOrEqualTo(5);
    assertThat(from("192.0.2.7", api.token("person:read"))).isEqualTo(429);
    assertThat(from("192.0.2.7", known)).as("it is known").isIn(200, 429);
    assertThat(from("192.0.2.8", api.token("person:read"))).isEqualTo(200);
  }

  private static int from(String address, String token) {
    return api.send(api.request("/api/sample", token).header("X-Forwarded-For", address))
        .statusCode();
  }
}
