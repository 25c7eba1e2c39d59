package ua.ehealth.mimir.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.api.SampleEndpoint;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

/** What every request goes through. */
class RequestsTest {
  @RegisterExtension
  static final TestApi api =
      new TestApi(
              (_, _) -> new Answer.NotFound(""),
              "MIMIR_CORS_ORIGINS",
              "https://app.example",
              "MIMIR_TRUSTED_PROXIES",
              "127.0.0.1")
          .with(SampleEndpoint::join);

  private final String token = api.token("person:read");

  private HttpResponse<String> get(String header, String value) {
    return api.send(api.request("/api/sample", token).header(header, value));
  }

  private static Optional<String> header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name);
  }

  @Test
  void anIdThatIsGivenIsReturnedAndKnownToWhatTheRequestCauses() {
    HttpResponse<String> answer = get("X-Request-ID", "018f-req.7:a_b");
    assertThat(header(answer, "X-Request-ID")).contains("018f-req.7:a_b");
    assertThat(answer.body()).contains("\"request\":\"018f-req.7:a_b\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "<script>", "-begins-with-a-hyphen"})
  void anIdThatIsNotFitIsReplaced(String id) {
    HttpResponse<String> answer = get("X-Request-ID", id);
    assertThat(header(answer, "X-Request-ID").orElseThrow()).hasSize(36);
    assertThat(header(get("X-Request-ID", "x".repeat(129)), "X-Request-ID").orElseThrow())
        .hasSize(36);
  }

  @Test
  void strangersGetAnIdToo() {
    assertThat(header(api.get("/api/sample", null), "X-Request-ID")).isPresent();
  }

  @Test
  void anUnknownPathIsAProblem() {
    HttpResponse<String> answer = api.get("/api/nowhere", token);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"title\":\"Not Found\"", "\"status\":404");
    assertThat(header(answer, "X-Request-ID")).isPresent();
  }

  @Test
  void aWrongMethodIsToldWhichOnesThereAre() {
    HttpResponse<String> answer =
        api.send(api.request("/api/sample", token).method("DELETE", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow").orElseThrow()).contains("GET").doesNotContain("DELETE");
    assertThat(answer.body()).contains("\"status\":405");
  }

  @Test
  void nothingIsSaidOfWhatBroke() {
    HttpResponse<String> answer = api.get("/api/sample/broken", token);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("\"title\":\"Internal Server Error\"", "\"status\":500")
        .doesNotContain("Exception", "\\tat ")
        .doesNotContain(SampleEndpoint.SECRET.split(" "));
  }

  @Test
  void aBodyMayBeAsLongAsItMayBe() {
    assertThat(echo(BodyPublishers.ofString("x".repeat(65_536))).statusCode()).isEqualTo(200);
    HttpResponse<String> announced = echo(BodyPublishers.ofString("x".repeat(65_537)));
    assertThat(announced.statusCode()).isEqualTo(413);
    assertThat(announced.body()).contains("\"status\":413");
  }

  @Test
  void aBodyOfUnknownLengthIsNotReadBeyondThat() {
    byte[] body = new byte[65_537];
    assertThat(
            echo(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).statusCode())
        .isEqualTo(413);
    byte[] shorter = new byte[1000];
    HttpResponse<String> answer =
        echo(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(shorter)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("1000");
  }

  private HttpResponse<String> echo(HttpRequest.BodyPublisher body) {
    return api.send(
        api.request("/api/sample/echo", token).header("Content-Type", "text/plain").POST(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/sample", "/api/nowhere", "/api/sample/broken"})
  void browsersAreToldToBeCareful(String path) {
    for (HttpResponse<String> answer : List.of(api.get(path, token), api.get(path, null))) {
      assertThat(header(answer, "X-Content-Type-Options")).contains("nosniff");
      assertThat(header(answer, "Cache-Control").orElseThrow()).contains("no-store");
      assertThat(header(answer, "X-Frame-Options")).contains("DENY");
      assertThat(header(answer, "Referrer-Policy")).contains("no-referrer");
      assertThat(header(answer, "Content-Security-Policy"))
          .contains("default-src 'none'; frame-ancestors 'none'");
      assertThat(header(answer, "Server")).isEmpty();
      assertThat(header(answer, "Set-Cookie")).isEmpty();
      assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void behindTlsItIsToStayTls() {
    assertThat(header(get("X-Forwarded-Proto", "https"), "Strict-Transport-Security")).isPresent();
  }

  @Test
  void onlyPagesOfNamedOriginsMayCall() {
    HttpResponse<String> known = preflight("https://app.example");
    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(header(known, "Access-Control-Allow-Origin")).contains("https://app.example");
    assertThat(header(known, "Access-Control-Allow-Credentials")).isEmpty();
    HttpResponse<String> other = preflight("https://evil.example");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(header(other, "Access-Control-Allow-Origin")).isEmpty();
  }

  private HttpResponse<String> preflight(String origin) {
    return api.send(
        api.request("/api/sample", null)
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "GET")
            .header("Access-Control-Request-Headers", "authorization")
            .method("OPTIONS", BodyPublishers.noBody()));
  }
}
