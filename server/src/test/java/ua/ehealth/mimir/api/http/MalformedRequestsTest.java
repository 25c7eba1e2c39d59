package ua.ehealth.mimir.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.ehealth.mimir.api.SampleEndpoint;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

/** Requests that no client library would send. */
class MalformedRequestsTest {
  @RegisterExtension
  static final TestApi api =
      new TestApi((_, _) -> new Answer.NotFound("")).with(SampleEndpoint::join);

  private static final Pattern REQUEST_ID =
      Pattern.compile("\r\nX-Request-ID: ([0-9a-f-]{36})\r\n");

  private static String send(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bad escape            | GET /api/%zz HTTP/1.1~Host: a~Connection: close~~",
        "half an escape        | GET /api/% HTTP/1.1~Host: a~Connection: close~~",
        "bad UTF-8             | GET /api/%ff%fe HTTP/1.1~Host: a~Connection: close~~",
        "null in the path      | GET /api/%00 HTTP/1.1~Host: a~Connection: close~~",
        "dots                  | GET /api/%2e%2e/sample HTTP/1.1~Host: a~Connection: close~~",
        "raw dots              | GET /../../etc/passwd HTTP/1.1~Host: a~Connection: close~~",
        "an encoded slash      | GET /api%2fsample HTTP/1.1~Host: a~Connection: close~~",
        "a backslash           | GET /api\\sample HTTP/1.1~Host: a~Connection: close~~",
        "a semicolon           | GET /api;x=1/sample HTTP/1.1~Host: a~Connection: close~~",
        "two slashes           | GET //api//sample HTTP/1.1~Host: a~Connection: close~~",
        "no path               | GET  HTTP/1.1~Host: a~Connection: close~~",
        "brackets in the query | GET /api/sample?a[]={} HTTP/1.1~Host: a~Connection: close~~",
        "no host               | GET /api/sample HTTP/1.1~Connection: close~~",
        "a bad host            | GET /api/sample HTTP/1.1~Host: a b<c>~Connection: close~~",
        "two hosts             | GET /api/sample HTTP/1.1~Host: a~Host: b~Connection: close~~",
        "an unknown method     | BREW /api/sample HTTP/1.1~Host: a~Connection: close~~",
        "TRACE                 | TRACE /api/sample HTTP/1.1~Host: a~Connection: close~~",
        "a method of rubbish   | G(T /api/sample HTTP/1.1~Host: a~Connection: close~~",
        "an unknown version    | GET /api/sample HTTP/3.9~Host: a~Connection: close~~",
        "no HTTP               | hello~~",
        "a header without name | GET /api/sample HTTP/1.1~Host: a~: b~Connection: close~~",
        "a length of rubbish   | POST /api/sample HTTP/1.1~Host: a~Content-Length: x~Connection: close~~",
        "a length below zero   | POST /api/sample HTTP/1.1~Host: a~Content-Length: -1~Connection: close~~",
        "two lengths           | POST /api/sample HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 2~Connection: close~~xx",
        "length and chunks     | POST /api/sample HTTP/1.1~Host: a~Content-Length: 4~Transfer-Encoding: chunked~Connection: close~~0~~",
        "chunks of rubbish     | POST /api/sample HTTP/1.1~Host: a~Transfer-Encoding: chunked~Connection: close~~zz~~",
        "an unknown encoding   | POST /api/sample HTTP/1.1~Host: a~Transfer-Encoding: gzip~Connection: close~~",
      })
  void areRefusedWithoutAPage(String name, String request) throws IOException {
    String answer = send(request.replace("~", "\r\n"));
    assertRefused(answer);
  }

  @ParameterizedTest
  @CsvSource({"17000", "200000"})
  void headersAreBounded(int length) throws IOException {
    String header = "X-Filler: " + "x".repeat(length) + "\r\n";
    assertRefused(
        send("GET /api/sample HTTP/1.1\r\nHost: a\r\n" + header + "Connection: close\r\n\r\n"));
  }

  private static void assertRefused(String answer) {
    // A request line without a version is answered in the way of HTTP 0.9: by a body alone.
    assertThat(answer)
        .matches("(?s)(HTTP/1\\.1 [45]\\d\\d |\\{).*")
        .doesNotMatch("(?s)HTTP/1.1 50[0234].*");
    assertThat(answer)
        .doesNotContainIgnoringCase("<html", "tomcat", "exception", "\tat ", "\nServer:");
    if (!answer.startsWith("{")) {
      assertThat(answer).contains("\r\nContent-Type: application/problem+json");
      Matcher id = REQUEST_ID.matcher(answer);
      assertThat(id.find()).as(answer).isTrue();
      assertThat(answer).contains("\"instance\":\"urn:uuid:" + id.group(1) + "\"");
    }
    assertThat(answer.substring(answer.indexOf('{'))).contains("\"status\":", "\"title\":");
  }
}
