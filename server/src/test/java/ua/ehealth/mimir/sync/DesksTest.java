package ua.ehealth.mimir.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.settings.Environments;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.time.Stopwatch;

/** A hold is one service's, that of people who wait included. */
@Timeout(20)
class DesksTest {
  private static final Question QUESTION =
      new Question.OfPassport(Register.MVS_PASSPORT, "0101", null, "000000001");

  private final TestRegister register = new TestRegister();
  private final Settings settings = Environments.read();
  private final Desks desks =
      new Desks(register, settings.services(), settings.trembita(), Stopwatch.SYSTEM);
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore departed = new Semaphore(0);

  @AfterEach
  void close() {
    people.shutdownNow();
    desks.close();
  }

  private Future<Boolean> callOnDemand() {
    return people.submit(() ->
        desks
            .onDemand()
            .call(departure -> {
              departure.await();
              departed.release();
              return true;
            }));
  }

  private void ask() {
    desks.of(EisService.CHECKPASSPORTSTATUS).ask(QUESTION, _ -> {});
  }

  @Test
  void peopleWaitWhileTheirServiceIsHeldAndNobodyElseDoes() throws Exception {
    desks.hold(Set.of(EisService.UNZR));
    Future<Boolean> waiting = callOnDemand();
    ask();
    register.left.acquire();
    assertThat(departed.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
    desks.hold(Set.of());
    assertThat(waiting.get()).isTrue();
  }

  @Test
  void aJobsServiceThatIsHeldKeepsNobodyWhoWaitsForAnother() throws Exception {
    desks.hold(Set.of(EisService.CHECKPASSPORTSTATUS));
    ask();
    assertThat(callOnDemand().get()).isTrue();
    assertThat(register.left.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
    desks.hold(Set.of());
    register.left.acquire();
  }
}
