package ua.ehealth.mimir.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.ehealth.mimir.emulator.journal.ServiceCounts;

@Timeout(30)
final class FaultsTest {
  private final FakeTime time = new FakeTime();
  private Emulator emulator;

  private Caller callerOf(String faults) throws IOException {
    emulator =
        Emulator.start(
            EmulatorSettings.defaults().withFaults(faults).withTime(time, time), new KnownTruth());
    return new Caller(emulator);
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fault-200, 200, Server.ServerProxy.ServiceFailed.InternalError",
    "fault-500, 500, Server.ServerProxy.ServiceFailed.InternalError",
    "plain-text-200, 200, Сервіс",
    "html-503, 503, <html>",
    "empty, 200, ''",
    "minus-one, 200, <m:Status>-1</m:Status>",
    "minus-two, 200, <m:Status>-2</m:Status>",
    "everything-not-found, 200, <m:Status>0</m:Status>",
    "quota-429, 429, Too many requests",
  })
  void aFaultOverHttpSaysWhatItsNameSaysAndTheConnectionGoesOn(String name, int status, String part)
      throws IOException {
    try (Caller caller = callerOf(name)) {
      Caller.Said said = caller.ask(Questions.checkunzr());
      assertThat(said.status()).isEqualTo(status);
      assertThat(said.body()).contains(part);
      assertThat(said.body().isEmpty()).isEqualTo(part.isEmpty());
      emulator.faults().endAll();
      assertThat(caller.ask(Questions.checkunzr()).body()).contains("<m:Status>1</m:Status>");
      assertThat(counts().faults()).isEqualTo(Map.of(name, 1L));
      assertThat(counts().calls()).isEqualTo(2);
      boolean definite = name.equals("minus-one") || name.equals("everything-not-found");
      assertThat(counts().answered()).isEqualTo(definite ? 2 : 1);
    }
  }

  @Test
  void aTruncatedReplyIsTheFirstHalfOfTheTruth() throws IOException {
    try (Caller caller = callerOf("truncated")) {
      String half = caller.ask(Questions.checkunzr()).body();
      emulator.faults().endAll();
      String whole = caller.ask(Questions.checkunzr()).body();
      assertThat(whole).startsWith(half).hasSizeGreaterThan(half.length());
      assertThat(half).startsWith("<soap:Envelope").doesNotContain("</soap:Envelope>");
      assertThat(counts().answered()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"reset", "outage:1"})
  void aResetIsSeenAsAReset(String fault) throws IOException {
    try (Caller caller = callerOf(fault)) {
      assertThatThrownBy(() -> caller.ask(Questions.checkunzr()))
          .isInstanceOf(SocketException.class);
    }
    assertThat(counts().calls()).isEqualTo(1);
    assertThat(counts().faults()).containsValue(1L);
  }

  @Test
  void aSilentCallKeepsNoWorkerAndEndsWithItsCaller() throws IOException {
    emulator =
        Emulator.start(
            EmulatorSettings.defaults().withFaults("silence").withWorkers(1), new KnownTruth());
    List<Caller> silent = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Caller caller = new Caller(emulator);
      caller.send(
          "POST", "/", Questions.SOAP_1_2, Questions.checkunzr(i).getBytes(StandardCharsets.UTF_8));
      silent.add(caller);
    }
    while (counts().faults().getOrDefault("silence", 0L) < 3) {
      Thread.onSpinWait();
    }
    emulator.faults().endAll();
    try (Caller caller = new Caller(emulator)) {
      assertThat(caller.ask(Questions.checkunzr()).status()).isEqualTo(200);
    }
    for (Caller caller : silent) {
      caller.close();
    }
  }

  @Test
  void aShareOfTheCallsIsHitAndTheSameOnesEachTime() throws IOException {
    List<Integer> first = statusesOf200Calls();
    emulator.close();
    List<Integer> second = statusesOf200Calls();
    assertThat(second).isEqualTo(first);
    assertThat(first.stream().filter(status -> status == 503).count()).isBetween(20L, 60L);
  }

  private List<Integer> statusesOf200Calls() throws IOException {
    List<Integer> statuses = new ArrayList<>();
    try (Caller caller = callerOf("html-503:0.2")) {
      for (int i = 0; i < 200; i++) {
        statuses.add(caller.ask(Questions.checkunzr(i)).status());
      }
    }
    return statuses;
  }

  @Test
  void theTimeOfAFaultOfTheStartRunsFromTheFirstCall() throws IOException {
    try (Caller caller = callerOf("html-503:1:5s")) {
      time.pass(60_000);
      assertThat(caller.ask(Questions.checkunzr()).status()).isEqualTo(503);
      time.pass(4_999);
      assertThat(caller.ask(Questions.checkunzr()).status()).isEqualTo(503);
      time.pass(1);
      assertThat(caller.ask(Questions.checkunzr()).status()).isEqualTo(200);
      assertThat(emulator.faults().list()).isEmpty();
    }
  }

  @Test
  void anOutageTakesThreeSecondsOfEveryTen() throws IOException {
    try (Caller caller = callerOf("outage")) {
      assertThatThrownBy(() -> caller.ask(Questions.checkunzr())).isInstanceOf(IOException.class);
    }
    for (int second = 1; second < 20; second++) {
      time.pass(1_000);
      try (Caller caller = new Caller(emulator)) {
        if (second % 10 < 3) {
          assertThatThrownBy(() -> caller.ask(Questions.checkunzr()))
              .isInstanceOf(IOException.class);
        } else {
          assertThat(caller.ask(Questions.checkunzr()).status()).isEqualTo(200);
        }
      }
    }
  }

  private ServiceCounts counts() {
    return emulator.journal().counts().get("checkunzr");
  }
}
