package ua.ehealth.mimir.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.env.MapPropertySource;
import ua.ehealth.mimir.api.Campaign;
import ua.ehealth.mimir.api.HeardSecrets;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.subjects.TestSubjects;

/** Thousands of requests that are hardly HTTP: each is refused in the one form, or cut off. */
class FuzzTest {
  private static final int REQUESTS = 8_000;
  private static final int SLOW = 20;
  private static final int PATIENCE_MILLIS = 30_000;
  private static final String[] PERSONAL = {"Квітка-Тестова", "2845612379", "СН654321"};

  /** Unlike those of a broken server, these two say that a request asks for what no server has. */
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

  private static final Pattern BROKEN = Pattern.compile("HTTP/1\\.1 50[02346-9]");

  /** To {@code OPTIONS *}, which concerns no path: the web server says that itself. */
  private static final Pattern OF_NO_PATH =
      Pattern.compile("HTTP/1\\.1 \\d{3} \r\nAllow: [A-Z, ]+\r\nContent-Length: 0\r\n");

  /** Impatient. */
  @RegisterExtension
  static final TestApi api =
      TestApi.withoutLimits()
          .with(context ->
              context
                  .getEnvironment()
                  .getPropertySources()
                  .addFirst(
                      new MapPropertySource(
                          "impatience", Map.of("server.tomcat.connection-timeout", "2s"))));

  @Test
  void nothingOnTheWireBreaksAnythingOrShowsAnybody() throws IOException {
    UUID person = person();
    String token =
        api.tokens()
            .lasting(
                api.nhs(), "person_verification:details person_verification:read data:changed");
    String[] paths = {
      "/graphql",
      "/api/persons/verifications?page_size=2",
      "/api/persons/" + person + "/verification",
      "/api/persons/" + person + "/data-changed"
    };
    AtomicInteger understood = new AtomicInteger();
    List<Socket> slow = slowOnes(token);
    try (HeardSecrets log = new HeardSecrets(PERSONAL)) {
      Campaign.send(
          "HTTP",
          REQUESTS,
          random -> {
            String answers = exchange(new RawRequests(random, token, paths).next());
            assertFitForAnybody(answers);
            understood.addAndGet(answers.contains("HTTP/1.1 200") ? 1 : 0);
          });
      for (Socket socket : slow) {
        try (socket) {
          assertFitForAnybody(answers(socket));
        }
      }
      assertThat(log.told()).isEmpty();
    }
    assertThat(understood.get()).as("those understood").isPositive();
  }

  private static void assertFitForAnybody(String answers) {
    assertThat(answers)
        .doesNotContain(PERSONAL)
        .doesNotContain("<html", "Apache", "Exception", "\tat ", "org.postgresql", "ua.ehealth")
        .doesNotContainPattern(BROKEN);
    Matcher status = STATUS.matcher(OF_NO_PATH.matcher(answers).replaceAll(""));
    int errors = 0;
    while (status.find()) {
      errors += status.group(1).compareTo("400") < 0 ? 0 : 1;
    }
    assertThat(answers.split("\r\nX-Request-ID: ", -1).length - 1)
        .as(answers)
        .isGreaterThanOrEqualTo(errors);
  }

  private static String exchange(String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
      } catch (IOException cut) {
        // Whoever has refused a request need not take in the rest of it.
      }
      return answers(socket);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** All that comes until the server ends the connection, one way or the other. */
  private static String answers(Socket socket) throws IOException {
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(answers);
    } catch (SocketTimeoutException open) {
      throw open;
    } catch (IOException reset) {
      // As good an end as any.
    }
    return answers.toString(StandardCharsets.UTF_8);
  }

  /** Requests that are never finished. */
  private static List<Socket> slowOnes(String token) throws IOException {
    String[] beginnings = {
      "GET /api/pers",
      "GET /api/persons/verifications HTTP/1.1\r\nHost: a\r\nX-Half: ",
      "POST /graphql HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\nContent-Length: 100\r\n\r\n{"
          .formatted(token),
      "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{",
      "POST /graphql HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
          .formatted(token)
    };
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < SLOW; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port());
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket
          .getOutputStream()
          .write(beginnings[i % beginnings.length].getBytes(StandardCharsets.ISO_8859_1));
      slow.add(socket);
    }
    return slow;
  }

  private static UUID person() {
    TestSubjects persons = new TestSubjects(api.databases(), Job.named("unzr-persons"));
    UUID id = persons.needed();
    persons.sql(
        "update persons set last_name = 'Квітка-Тестова', tax_id = '2845612379' where id = '%s'"
            .formatted(id));
    persons.document(id, "PASSPORT", "СН654321");
    return id;
  }
}
