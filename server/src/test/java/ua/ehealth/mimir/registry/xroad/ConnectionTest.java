package ua.ehealth.mimir.registry.xroad;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.EveryLog;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.RegisterClient.Departure;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.registry.Trouble.Kind;
import ua.ehealth.mimir.registry.mvs.EisMvsClient;

/** Connections: kept, given up, and what may legitimately come over them (specification 3.3). */
@Timeout(20)
class ConnectionTest {

  private static final Answer FOUND = new Answer.Found("Запис знайдено");
  private static final Executor OTHER_THREADS = task -> Thread.ofVirtual().start(task);

  @Test
  void aKeptConnectionThatTheServerHasClosedFailsThePostAndItIsNotRepeated() throws Exception {
    var closed = new CountDownLatch(1);
    FakeRegister.Behaviour once =
        (request, connection) -> {
          connection.send(FakeRegister.reply(200, BadDays.FOUND));
          connection.socket().close();
          closed.countDown();
        };
    try (var register = new FakeRegister(once);
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      assertThat(ask(xroad)).isEqualTo(FOUND);
      closed.await();
      assertThat(ask(xroad))
          .isIn(unavailable("connection.closed"), unavailable("connection.reset"));
      assertThat(register.requests).hasSize(1);
      assertThat(register.connections).hasValue(1);
      register.behaviour = FakeRegister.says(BadDays.FOUND);
      assertThat(ask(xroad)).isEqualTo(FOUND);
    }
  }

  @Test
  void aServerThatAnnouncesTheCloseIsNotAskedOverThatConnectionAgain() throws Exception {
    String last = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + BadDays.FOUND;
    FakeRegister.Behaviour once =
        (request, connection) -> {
          connection.send(last);
          connection.socket().close();
        };
    try (var register = new FakeRegister(once);
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      assertThat(ask(xroad)).isEqualTo(FOUND);
      assertThat(ask(xroad)).isEqualTo(FOUND);
      assertThat(register.connections).hasValue(2);
    }
  }

  @Test
  void aReplyTooManyNeverAnswersAnotherQuestionAndItsConnectionIsGivenUp() throws Exception {
    FakeRegister.Behaviour twice =
        (request, connection) -> {
          String id = request.body().replaceFirst("(?s).*:id>(.{36})<.*", "$1");
          String reply = BadDays.FOUND.replace(Samples.ID.toString(), id);
          byte[] bytes = FakeRegister.reply(200, reply);
          byte[] both = new byte[2 * bytes.length];
          System.arraycopy(bytes, 0, both, 0, bytes.length);
          System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
          connection.send(both);
        };
    try (var register = new FakeRegister(twice);
        var xroad = new XRoadClient(Samples.settings(register.url()), UUID::randomUUID);
        var log = new EveryLog()) {
      assertThat(ask(xroad)).isEqualTo(FOUND);
      assertThat(ask(xroad))
          .isEqualTo(new Answer.Unavailable(Trouble.of(Kind.WRONG_ECHO, "echo.id")));
      assertThat(ask(xroad)).isEqualTo(FOUND);
      assertThat(register.connections).hasValue(2);
      assertThat(log.text()).contains("reply to another question").doesNotContain(Secrets.ALL);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\nX: y\r\n\r\nHTTP/1.1 200 OK\r\n",
        "HTTP/1.0 200 OK\r\n",
        "HTTP/1.1 200\r\n",
        "HTTP/1.1 202 Accepted\r\ncontent-type: text/plain; charset=KOI8-U\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: application/xml; charset=nonsense\r\nSet-Cookie: a=b\r\n"
      })
  void howTheReplyIsPackedDoesNotMatter(String head) throws Exception {
    FakeRegister.Behaviour packed =
        (request, connection) -> {
          connection.send(head + "\r\n" + BadDays.FOUND);
          connection.socket().close();
        };
    try (var register = new FakeRegister(packed);
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      assertThat(ask(xroad)).isEqualTo(FOUND);
    }
  }

  @Test
  void aReplyMayComeInChunksOnAConnectionThatIsKept() throws Exception {
    FakeRegister.Behaviour chunks =
        (request, connection) -> {
          connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
          for (String part : BadDays.FOUND.split("(?<=>)")) {
            int length = part.getBytes(UTF_8).length;
            connection.send(Integer.toHexString(length) + ";a=b\r\n" + part + "\r\n");
          }
          connection.send("0\r\nTrailer: x\r\n\r\n");
        };
    try (var register = new FakeRegister(chunks);
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      assertThat(ask(xroad)).isEqualTo(FOUND);
      assertThat(ask(xroad)).isEqualTo(FOUND);
      assertThat(register.connections).hasValue(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"'', /", "/, /", "/cgi-bin/consumer, /cgi-bin/consumer", "/?to=1, /?to=1"})
  void theAddressIsPostedToAsItIsConfigured(String path, String target) throws Exception {
    try (var register = new FakeRegister(FakeRegister.says(BadDays.FOUND))) {
      URI url = URI.create("HTTP://localhost:" + register.url().getPort() + path);
      try (var xroad = Samples.xroad(Samples.settings(url))) {
        assertThat(ask(xroad)).isEqualTo(FOUND);
        assertThat(register.requests.getFirst().head()).startsWith("POST " + target + " HTTP/1.1");
      }
    }
  }

  @Test
  void aServerThatSpeaksNoTlsIsNotSetUp() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var xroad = Samples.xroad(Samples.settings(urlOf(server)))) {
      var departures = new AtomicInteger();
      var answer =
          CompletableFuture.supplyAsync(
              () -> ask(xroad, departures::incrementAndGet), OTHER_THREADS);
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write("HTTP/1.1 400 Plain\r\n\r\n".getBytes(UTF_8));
        assertThat(answer.get())
            .isEqualTo(new Answer.Unavailable(Trouble.of(Kind.CONFIGURATION, "connect.tls")));
      }
      assertThat(departures).hasValue(0);
    }
  }

  @Test
  void aHandshakeThatNobodyAnswersEndsInTime() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var xroad =
            Samples.xroad(
                Samples.settings(urlOf(server))
                    .withTimeouts(Duration.ofMillis(200), Duration.ofSeconds(9)))) {
      assertThat(ask(xroad)).isEqualTo(unavailable("timeout.connect"));
    }
  }

  private static URI urlOf(ServerSocket server) {
    return URI.create("https://127.0.0.1:" + server.getLocalPort() + "/");
  }

  @Test
  void whatXmlCannotCarryIsNotSent() throws Exception {
    try (var register = new FakeRegister(FakeRegister.says(BadDays.FOUND));
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      for (String name : new String[] {"Виг\u0001", "Виг\ud800", "\udc00", "\uffff"}) {
        var question =
            new Question.OfUnzr("19840229-01234", name, "", "", LocalDate.of(1984, 2, 29));
        assertThat(new EisMvsClient(xroad).ask(question, Departure.AT_ONCE))
            .isEqualTo(new Answer.Unavailable(Trouble.of(Kind.OUR_MESSAGE, "request.unwritable")));
      }
      assertThat(register.bytes).hasValue(0);
    }
  }

  @Test
  void moreCallsThanConnectionsWaitNoLongerThanForAConnection() throws Exception {
    FakeRegister.Behaviour silent = (request, connection) -> connection.hang();
    try (var register = new FakeRegister(silent);
        var xroad =
            Samples.xroad(
                Samples.settings(register.url())
                    .withMaxConnections(1)
                    .withTimeouts(Duration.ofMillis(200), Duration.ofSeconds(9)))) {
      var departed = new CountDownLatch(1);
      var first =
          CompletableFuture.supplyAsync(() -> ask(xroad, departed::countDown), OTHER_THREADS);
      departed.await();
      assertThat(ask(xroad)).isIn(unavailable("connect.no-place"), unavailable("timeout.connect"));
      end(xroad);
      assertThat(first.get()).isInstanceOf(Answer.Unavailable.class);
    }
  }

  @Test
  void toCloseTheClientEndsWhatIsUnderWayAndWhatComesAfter() throws Exception {
    FakeRegister.Behaviour silent = (request, connection) -> connection.hang();
    try (var register = new FakeRegister(silent);
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      var departed = new CountDownLatch(1);
      var call =
          CompletableFuture.supplyAsync(() -> ask(xroad, departed::countDown), OTHER_THREADS);
      departed.await();
      end(xroad);
      assertThat(call.get()).isInstanceOf(Answer.Unavailable.class);
      assertThat(ask(xroad)).isEqualTo(unavailable("client.closed"));
    }
  }

  @Test
  void anInterruptEndsACallUnderWay() throws Exception {
    FakeRegister.Behaviour silent = (request, connection) -> connection.hang();
    try (var register = new FakeRegister(silent);
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      var departed = new CountDownLatch(1);
      var answer = new CompletableFuture<Answer>();
      Thread asking =
          Thread.ofVirtual().start(() -> answer.complete(ask(xroad, departed::countDown)));
      departed.await();
      asking.interrupt();
      assertThat(answer.get()).isEqualTo(unavailable("interrupted"));
    }
  }

  private static Answer ask(XRoadClient xroad) {
    return ask(xroad, Departure.AT_ONCE);
  }

  private static Answer ask(XRoadClient xroad, Departure departure) {
    return Samples.registers(xroad).ask(Samples.UNZR, departure);
  }

  /** Twice, as the end of the test does it again. */
  private static void end(XRoadClient xroad) {
    xroad.close();
  }

  private static Answer unavailable(String cause) {
    return new Answer.Unavailable(Trouble.of(Kind.TRANSIENT, cause));
  }
}
