package ua.ehealth.mimir.registry.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.EveryLog;
import ua.ehealth.mimir.registry.RegisterClient.Departure;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.registry.Trouble.Kind;

/** Specification 2.7, 3.3: the moment before the first byte leaves, and the clocks around it. */
@Timeout(20)
class DepartureTest {

  private static final Answer FOUND = new Answer.Found("Запис знайдено");
  private static final Executor OTHER_THREADS = task -> Thread.ofVirtual().start(task);

  /** A departure that the test sees and lets go. */
  private static final class Gate implements Departure {
    private final SynchronousQueue<Boolean> arrived = new SynchronousQueue<>();
    private final SynchronousQueue<Boolean> open = new SynchronousQueue<>();

    @Override
    public void await() throws InterruptedException {
      arrived.put(true);
      open.take();
    }
  }

  @Test
  void noByteLeavesBeforeTheDepartureEitherOnANewConnectionOrOnAUsedOne() throws Exception {
    var gate = new Gate();
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var xroad = Samples.xroad(Samples.settings(urlOf(server)))) {
      var first = ask(xroad, gate);
      try (Socket socket = server.accept()) {
        socket.setSoTimeout(100);
        departsFrom(socket, gate);
        assertThat(first.get()).isEqualTo(FOUND);

        var second = ask(xroad, gate);
        departsFrom(socket, gate);
        assertThat(second.get()).isEqualTo(FOUND);
      }
    }
  }

  private static void departsFrom(Socket socket, Gate gate) throws Exception {
    gate.arrived.take();
    assertThatThrownBy(() -> socket.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    gate.open.put(true);
    String request = "";
    while (!request.endsWith("Envelope>")) {
      request += (char) socket.getInputStream().read();
    }
    socket.getOutputStream().write(FakeRegister.reply(200, BadDays.FOUND));
  }

  @Test
  void theDepartureIsCalledOnceACall() throws Exception {
    var departures = new AtomicInteger();
    try (var register = new FakeRegister(FakeRegister.says(BadDays.FOUND));
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      for (int call = 1; call <= 3; call++) {
        Samples.registers(xroad).ask(Samples.UNZR, departures::incrementAndGet);
        assertThat(departures).hasValue(call);
      }
      assertThat(register.connections).hasValue(1);
    }
  }

  @Test
  void whereNoConnectionStandsThereIsNoDeparture() throws Exception {
    var departures = new AtomicInteger();
    URI nobody;
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = urlOf(server);
    }
    try (var xroad = Samples.xroad(Samples.settings(nobody))) {
      assertThat(Samples.registers(xroad).ask(Samples.UNZR, departures::incrementAndGet))
          .isEqualTo(unavailable("connect.refused"));
      assertThat(departures).hasValue(0);
    }
  }

  @Test
  void aConnectionThatNobodyTakesUpEndsInTime() throws Exception {
    var departures = new AtomicInteger();
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var xroad =
            Samples.xroad(
                Samples.settings(urlOf(server))
                    .withTimeouts(Duration.ofMillis(150), Duration.ofSeconds(9)))) {
      // The kernel lets so many in before it leaves the rest without a word.
      var places = new Socket[] {new Socket(), new Socket()};
      for (Socket place : places) {
        place.connect(server.getLocalSocketAddress());
      }
      assertThat(Samples.registers(xroad).ask(Samples.UNZR, departures::incrementAndGet))
          .isEqualTo(unavailable("timeout.connect"));
      assertThat(departures).hasValue(0);
      for (Socket place : places) {
        place.close();
      }
    }
  }

  @Test
  void theTimeOfTheReplyRunsFromTheDeparture() throws Exception {
    try (var register = new FakeRegister(FakeRegister.says(BadDays.FOUND));
        var xroad =
            Samples.xroad(
                Samples.settings(register.url())
                    .withTimeouts(Duration.ofMillis(400), Duration.ofMillis(400)))) {
      var never = new CountDownLatch(1);
      Departure late = () -> assertThat(never.await(600, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(Samples.registers(xroad).ask(Samples.UNZR, late)).isEqualTo(FOUND);

      register.behaviour = (request, connection) -> connection.hang();
      long began = System.nanoTime();
      assertThat(Samples.registers(xroad).ask(Samples.UNZR, late))
          .isEqualTo(unavailable("timeout.reply"));
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isGreaterThan(Duration.ofMillis(990))
          .isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void whoIsInterruptedWhileItWaitsHasSentNothing() throws Exception {
    var gate = new Gate();
    try (var register = new FakeRegister(FakeRegister.says(BadDays.FOUND));
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      var answer = new CompletableFuture<Answer>();
      Thread asking =
          Thread.ofVirtual()
              .start(() -> answer.complete(Samples.registers(xroad).ask(Samples.UNZR, gate)));
      gate.arrived.take();
      asking.interrupt();
      assertThat(answer.get()).isEqualTo(unavailable("interrupted"));
      assertThat(Samples.registers(xroad).ask(Samples.UNZR, Departure.AT_ONCE)).isEqualTo(FOUND);
      assertThat(register.requests).hasSize(1);
    }
  }

  @Test
  void aDepartureThatFailsIsADefectAndLeavesTheClientWell() throws Exception {
    try (var register = new FakeRegister(FakeRegister.says(BadDays.FOUND));
        var xroad = Samples.xroad(Samples.settings(register.url()).withMaxConnections(1));
        var log = new EveryLog()) {
      Departure broken =
          () -> {
            throw new IllegalStateException(Secrets.THEIRS);
          };
      for (int i = 0; i < 3; i++) {
        assertThat(Samples.registers(xroad).ask(Samples.UNZR, broken))
            .isEqualTo(new Answer.Unavailable(Trouble.of(Kind.OUR_MESSAGE, "client.defect")));
      }
      assertThat(Samples.registers(xroad).ask(Samples.UNZR, Departure.AT_ONCE)).isEqualTo(FOUND);
      assertThat(register.requests).hasSize(1);
      assertThat(log.text()).contains("IllegalStateException").doesNotContain(Secrets.ALL);
    }
  }

  private static CompletableFuture<Answer> ask(XRoadClient xroad, Departure departure) {
    return CompletableFuture.supplyAsync(
        () -> Samples.registers(xroad).ask(Samples.UNZR, departure), OTHER_THREADS);
  }

  private static URI urlOf(ServerSocket server) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  private static Answer unavailable(String cause) {
    return new Answer.Unavailable(Trouble.of(Kind.TRANSIENT, cause));
  }
}
