package ua.ehealth.mimir.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.ehealth.mimir.emulator.capacity.QuotaAnswer;
import ua.ehealth.mimir.emulator.journal.ServiceCounts;
import ua.ehealth.mimir.emulator.time.Waiting;

@Timeout(30)
final class CapacityTest {
  private final FakeTime time = new FakeTime();

  @Test
  void noMoreCallsAreWorkedOnThanThereAreWorkersAndTheOthersWait() throws Exception {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger mostAtWork = new AtomicInteger();
    Semaphore mayGoOn = new Semaphore(0);
    Waiting held =
        latency -> {
          assertThat(latency).isEqualTo(Duration.ofMillis(20));
          begun.incrementAndGet();
          mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
          mayGoOn.acquire();
          atWork.decrementAndGet();
        };
    EmulatorSettings settings =
        EmulatorSettings.defaults().withLatency("20ms").withWorkers(3).withTime(time, held);
    List<Caller> callers = new ArrayList<>();
    try (Emulator emulator = Emulator.start(settings, new KnownTruth())) {
      for (int i = 0; i < 5; i++) {
        Caller caller = new Caller(emulator);
        byte[] question = Questions.checkunzr(i).getBytes(StandardCharsets.UTF_8);
        caller.send("POST", "/", Questions.SOAP_1_2, question);
        callers.add(caller);
      }
      until(() -> emulator.journal().counts().get("checkunzr").maxAtOnce() == 5);
      until(() -> begun.get() >= 3);
      mayGoOn.release();
      until(() -> begun.get() >= 4);
      assertThat(emulator.journal().counts().get("checkunzr").answered()).isLessThanOrEqualTo(1);
      mayGoOn.release(4);
      for (Caller caller : callers) {
        assertThat(caller.hear().status()).isEqualTo(200);
        caller.close();
      }
      assertThat(begun).hasValue(5);
      assertThat(mostAtWork).hasValue(3);
    }
  }

  @Test
  void aCallOverTheQuotaGetsAFaultAtOnceAndStillCounts() throws IOException {
    assertThat(overQuota(QuotaAnswer.FAULT).body())
        .contains("Server.ServerProxy.ServiceFailed.HttpError", "Quota exceeded");
  }

  @Test
  void aCallOverTheQuotaGetsA429BySwitch() throws IOException {
    Caller.Said said = overQuota(QuotaAnswer.HTTP_429);
    assertThat(said.status()).isEqualTo(429);
    assertThat(said.headers()).containsIgnoringCase("retry-after: 1");
  }

  private Caller.Said overQuota(QuotaAnswer answer) throws IOException {
    EmulatorSettings settings =
        EmulatorSettings.defaults().withQuota(2, answer).withTime(time, time);
    try (Emulator emulator = Emulator.start(settings, new KnownTruth());
        Caller caller = new Caller(emulator)) {
      assertThat(caller.ask(Questions.checkunzr(1)).status()).isEqualTo(200);
      assertThat(caller.ask(Questions.checkunzr(2)).status()).isEqualTo(200);
      Caller.Said refused = caller.ask(Questions.checkunzr(3));
      assertThat(caller.ask(Questions.passport(1)).status()).isEqualTo(200);
      time.pass(1_000);
      assertThat(caller.ask(Questions.checkunzr(3)).status()).isEqualTo(200);
      ServiceCounts counts = emulator.journal().counts().get("checkunzr");
      assertThat(counts.calls()).isEqualTo(4);
      assertThat(counts.answered()).isEqualTo(3);
      assertThat(counts.repeated()).isEqualTo(1);
      assertThat(counts.faults()).containsEntry("quota", 1L);
      return refused;
    }
  }

  @Test
  void aFaultTakesTheLatencyToo() throws IOException {
    EmulatorSettings settings =
        EmulatorSettings.defaults()
            .withLatency("20ms")
            .withFaults("fault-500")
            .withTime(time, time);
    try (Emulator emulator = Emulator.start(settings, new KnownTruth());
        Caller caller = new Caller(emulator)) {
      assertThat(caller.ask(Questions.checkunzr()).status()).isEqualTo(500);
      assertThat(time.nanos()).isEqualTo(Duration.ofMillis(20).toNanos());
    }
  }

  private static void until(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
