package ua.ehealth.mimir.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MalformedHttpTest {
  private Emulator emulator;

  @BeforeEach
  void start() {
    emulator = Emulator.start(EmulatorSettings.defaults(), new KnownTruth());
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello\r\n\r\n",
        "POST / HTTP/3.7\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: much\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
        "POST / HTTP/1.1\r\nno colon\r\n\r\n",
      })
  void whatIsNotHttpIsRefused(String request) throws IOException {
    try (Caller caller = new Caller(emulator)) {
      caller.raw(request.getBytes(StandardCharsets.UTF_8));
      assertThat(caller.hear().status()).isEqualTo(400);
      assertThat(caller.sawTheEnd()).isTrue();
    }
    itStillAnswers();
  }

  @Test
  void anEndlessHeaderIsRefused() throws IOException {
    try (Caller caller = new Caller(emulator)) {
      caller.raw(("POST / HTTP/1.1\r\nX: " + "x".repeat(9_000)).getBytes(StandardCharsets.UTF_8));
      assertThat(caller.hear().status()).isEqualTo(400);
    }
    itStillAnswers();
  }

  @Test
  void noiseOfAnySortNeitherEndsItNorIsWrittenAnywhere() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(written, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      System.setErr(captured);
      noise();
      itStillAnswers();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ");
  }

  /** The golden question with some bytes changed, under a sound HTTP. */
  private void noise() throws IOException {
    Random random = new Random(7);
    byte[] good = Questions.checkunzr().getBytes(StandardCharsets.UTF_8);
    try (Caller caller = new Caller(emulator)) {
      for (int i = 0; i < 300; i++) {
        byte[] bad = good.clone();
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
          bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        caller.send("POST", "/", Questions.SOAP_1_2, bad);
        assertThat(caller.hear().status()).isIn(200, 500);
      }
    }
  }

  @Test
  void aBodyInChunksIsRead() throws IOException {
    try (Caller caller = new Caller(emulator)) {
      byte[] body = Questions.checkunzr().getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 2; i++) {
        String type = "Content-Type: application/soap+xml\r\n";
        String head = "POST / HTTP/1.1\r\n" + type + "Transfer-Encoding: chunked\r\n\r\n";
        caller.raw(head.getBytes(StandardCharsets.UTF_8));
        caller.raw((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.raw(body);
        caller.raw("\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(caller.hear().body()).contains("<m:Status>1</m:Status>");
      }
    }
  }

  @Test
  void aConnectionThatIsToCloseIsClosed() throws IOException {
    try (Caller caller = new Caller(emulator)) {
      caller.raw(
          "GET /emulator/journal HTTP/1.1\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.UTF_8));
      assertThat(caller.hear().headers()).containsIgnoringCase("connection: close");
      assertThat(caller.sawTheEnd()).isTrue();
    }
  }

  @Test
  void anIdleConnectionIsClosed() throws IOException {
    EmulatorSettings hasty = EmulatorSettings.defaults().withIdle(Duration.ofMillis(50));
    try (Emulator impatient = Emulator.start(hasty, new KnownTruth());
        Caller caller = new Caller(impatient)) {
      assertThat(caller.ask(Questions.checkunzr()).status()).isEqualTo(200);
      assertThat(caller.sawTheEnd()).isTrue();
    }
  }

  private void itStillAnswers() throws IOException {
    try (Caller caller = new Caller(emulator)) {
      assertThat(caller.ask(Questions.checkunzr()).body()).contains("<m:Status>1</m:Status>");
    }
  }
}
