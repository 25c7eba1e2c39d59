package ua.ehealth.mimir.registry.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.EveryLog;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.registry.Trouble;

/** Specification 2.7: calls at once, a service and overall; and no answer lost. */
@Timeout(20)
class RegisterDeskTest {

  private static final Pace FREE = () -> () -> {};

  private final HeldClient client = new HeldClient();
  private final Answers answers = new Answers();

  private static RegisterDesk desk(RegisterClient client, Pace pace, int max, Slots slots) {
    return new RegisterDesk(EisService.CHECKPASSPORTSTATUS, client, pace, max, slots);
  }

  private void ask(RegisterDesk desk, int count) {
    for (int i = 0; i < count; i++) {
      desk.ask(Answers.question(i), answers);
    }
  }

  @Test
  void questionsLeaveInTheOrderTheyCame() throws InterruptedException {
    try (RegisterDesk desk = desk(client, FREE, 1, new Slots(9, 0))) {
      client.ends.release(200);
      ask(desk, 200);
      assertThat(answers.take(200)).containsOnly(HeldClient.FOUND);
      assertThat(client.asked)
          .isEqualTo(IntStream.range(0, 200).mapToObj(Answers::question).toList());
    }
  }

  @Test
  void whileItIsHeldNothingLeavesAndAfterwardsAllDoesInItsOrder() throws InterruptedException {
    try (RegisterDesk desk = desk(client, FREE, 9, new Slots(9, 0))) {
      desk.hold(true);
      ask(desk, 20);
      assertThat(client.left.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(desk.waiting()).isEqualTo(20);
      client.ends.release(20);
      desk.hold(false);
      answers.take(20);
      assertThat(desk.calls()).isEqualTo(20);
    }
  }

  @Test
  void aQuestionThatWaitsForItsPermitWhenTheHoldComesDoesNotLeave() throws InterruptedException {
    Semaphore asked = new Semaphore(0);
    Semaphore permits = new Semaphore(0);
    Pace slow =
        () -> {
          asked.release();
          permits.acquire();
          return () -> {};
        };
    try (RegisterDesk desk = desk(client, slow, 9, new Slots(1, 0))) {
      ask(desk, 2);
      asked.acquire();
      desk.hold(true);
      permits.release(3);
      assertThat(client.left.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
      client.ends.release(2);
      desk.hold(false);
      answers.take(2);
      assertThat(client.asked).containsExactly(Answers.question(0), Answers.question(1));
    }
  }

  @Test
  void aQuestionThatNobodyWantsAnyMoreIsDroppedWithoutACall() throws InterruptedException {
    AtomicBoolean wanted = new AtomicBoolean(true);
    RegisterDesk.Asker fickle =
        new RegisterDesk.Asker() {
          @Override
          public void answered(Answer answer) {
            answers.answered(answer);
          }

          @Override
          public boolean stillWants() {
            return wanted.get();
          }
        };
    try (RegisterDesk desk = desk(client, FREE, 1, new Slots(9, 0))) {
      ask(desk, 1);
      client.left.acquire(1);
      desk.ask(Answers.question(1), fickle);
      desk.ask(Answers.question(2), fickle);
      wanted.set(false);
      desk.ask(Answers.question(3), answers);
      client.ends.release(4);
      answers.take(2);
      assertThat(client.asked).containsExactly(Answers.question(0), Answers.question(3));
      assertThat(desk.waiting()).isZero();
      assertThat(desk.calls()).isEqualTo(2);
    }
  }

  @Test
  void aServiceHasNoMoreCallsAtOnceThanItsSlots() throws InterruptedException {
    try (RegisterDesk desk = desk(client, FREE, 3, new Slots(9, 0))) {
      ask(desk, 10);
      client.left.acquire(3);
      assertThat(client.oneMoreLeaves()).isFalse();
      client.ends.release(1);
      client.left.acquire(1);
      assertThat(client.oneMoreLeaves()).isFalse();
      client.ends.release(9);
      answers.take(10);
      assertThat(client.mostAtOnce()).isEqualTo(3);
    }
  }

  @Test
  void allServicesTogetherLeaveTheReserveFree() throws InterruptedException {
    Slots slots = new Slots(5, 2);
    try (RegisterDesk one = desk(client, FREE, 9, slots);
        RegisterDesk other = desk(client, FREE, 9, slots)) {
      ask(one, 10);
      ask(other, 10);
      client.left.acquire(3);
      assertThat(client.oneMoreLeaves()).isFalse();
      client.ends.release(20);
      answers.take(20);
      assertThat(client.mostAtOnce()).isEqualTo(3);
    }
  }

  @Test
  void aServiceThatWaitsForItsPermitTakesNoSlotFromTheOthers() throws InterruptedException {
    Slots slots = new Slots(1, 0);
    var asked = new CountDownLatch(1);
    Pace never =
        () -> {
          asked.countDown();
          new Semaphore(0).acquire();
          return () -> {};
        };
    try (RegisterDesk slow = desk(client, never, 9, slots);
        RegisterDesk other = desk(client, FREE, 9, slots)) {
      ask(slow, 1);
      asked.await();
      ask(other, 1);
      client.ends.release(1);
      answers.take(1);
      assertThat(other.calls()).isEqualTo(1);
      assertThat(slow.calls()).isZero();
    }
  }

  @Test
  void whereSlotsAreScarceThePermitIsTakenLastAndDoesNotGoStaleInTheQueue()
      throws InterruptedException {
    Slots slots = new Slots(1, 0);
    var permits = new Semaphore(0);
    Pace counted =
        () -> {
          permits.release();
          return () -> {};
        };
    slots.acquire();
    try (RegisterDesk desk = desk(client, counted, 9, slots)) {
      ask(desk, 3);
      permits.acquire();
      awaitOneWaiting(slots);
      slots.release();
      client.left.acquire();
      awaitOneWaiting(slots);
      assertThat(permits.tryAcquire()).isFalse();
      client.ends.release(1);
      client.left.acquire();
      assertThat(permits.tryAcquire()).isTrue();
    }
    assertThat(answers.take(2)).containsOnly(HeldClient.FOUND, HeldClient.INTERRUPTED);
    assertThat(slots.acquire()).isTrue();
  }

  private static void awaitOneWaiting(Slots slots) {
    while (slots.waiting() != 1) {
      Thread.onSpinWait();
    }
  }

  @Test
  void closingGivesBackTheSlotThatWasTakenBeforeThePermit() throws InterruptedException {
    Slots slots = new Slots(1, 0);
    var permits = new Semaphore(1);
    var secondWaits = new CountDownLatch(2);
    Pace onlyOne =
        () -> {
          secondWaits.countDown();
          permits.acquire();
          return () -> {};
        };
    client.ends.release(1);
    slots.acquire();
    try (RegisterDesk desk = desk(client, onlyOne, 9, slots)) {
      ask(desk, 2);
      awaitOneWaiting(slots);
      slots.release();
      answers.take(1);
      secondWaits.await();
    }
    assertThat(slots.acquire()).isTrue();
  }

  @Test
  void aQuestionIsCountedWhereItIs() throws InterruptedException {
    var given = new Semaphore(0);
    var spent = new Semaphore(0);
    Pace pace =
        () -> {
          given.acquire();
          return spent::acquire;
        };
    try (RegisterDesk desk = desk(client, pace, 9, new Slots(9, 0))) {
      ask(desk, 3);
      assertCounts(desk, 3, 0, 0);
      given.release(2);
      assertThat(client.oneMoreLeaves()).isFalse();
      assertCounts(desk, 3, 0, 0);
      spent.release(2);
      client.left.acquire(2);
      assertCounts(desk, 1, 2, 2);
      client.ends.release(2);
      answers.take(2);
      assertCounts(desk, 1, 0, 2);
    }
  }

  private static void assertCounts(RegisterDesk desk, int waiting, int inFlight, int calls) {
    assertThat(desk.waiting()).as("waiting").isEqualTo(waiting);
    assertThat(desk.inFlight()).as("in flight").isEqualTo(inFlight);
    assertThat(desk.calls()).as("calls").isEqualTo(calls);
  }

  @Test
  void aCallThatNeverLeftIsAnsweredAndNotCounted() throws InterruptedException {
    RegisterClient refused = (question, departure) -> HeldClient.INTERRUPTED;
    try (RegisterDesk desk = desk(refused, FREE, 1, new Slots(1, 0))) {
      ask(desk, 5);
      assertThat(answers.take(5)).containsOnly(HeldClient.INTERRUPTED);
      assertCounts(desk, 0, 0, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aClientThatThrowsIsADefectAndLosesNeitherSlotNorQuestion(boolean afterDeparture)
      throws InterruptedException {
    RegisterClient broken =
        (question, departure) -> {
          if (afterDeparture) {
            depart(departure);
            throw new StackOverflowError();
          }
          throw new IllegalStateException("Таємниця");
        };
    try (var log = new EveryLog();
        RegisterDesk desk = desk(broken, FREE, 2, new Slots(2, 0))) {
      ask(desk, 9);
      assertThat(answers.take(9))
          .containsOnly(
              new Answer.Unavailable(Trouble.of(Trouble.Kind.OUR_MESSAGE, "client.defect")));
      assertCounts(desk, 0, 0, afterDeparture ? 9 : 0);
      assertThat(log.text()).contains("defect in the register client").doesNotContain("Таємниця");
    }
  }

  @Test
  void whoThrowsAtItsAnswerHarmsNobodyElse() throws InterruptedException {
    client.ends.release(60);
    try (var log = new EveryLog();
        RegisterDesk desk = desk(client, FREE, 2, new Slots(2, 0))) {
      for (int i = 0; i < 50; i++) {
        desk.ask(
            Answers.question(i),
            answer -> {
              throw new IllegalStateException("Таємниця");
            });
      }
      ask(desk, 10);
      answers.take(10);
      assertThat(log.text()).contains("an answer was not taken").doesNotContain("Таємниця");
    }
  }

  @Test
  void whoIsSlowToTakeAnAnswerHoldsNoSlot() throws InterruptedException {
    client.ends.release(2);
    var taken = new CountDownLatch(1);
    try (RegisterDesk desk = desk(client, FREE, 1, new Slots(1, 0))) {
      desk.ask(Answers.question(0), answer -> awaitQuietly(taken));
      ask(desk, 1);
      answers.take(1);
      taken.countDown();
    }
  }

  @Test
  void everyQuestionIsAnsweredExactlyOnce() throws InterruptedException {
    int count = 20_000;
    var told = new AtomicIntegerArray(count);
    var all = new CountDownLatch(count);
    client.ends.release(count);
    try (RegisterDesk desk = desk(client, FREE, 40, new Slots(40, 8))) {
      for (int i = 0; i < count; i++) {
        int number = i;
        desk.ask(
            Answers.question(i),
            answer -> {
              told.incrementAndGet(number);
              all.countDown();
            });
      }
      all.await();
    }
    assertThat(IntStream.range(0, count)).allMatch(i -> told.get(i) == 1);
    assertThat(client.mostAtOnce()).isLessThanOrEqualTo(32);
  }

  @Test
  void closingTellsThoseUnderWayAndForgetsThoseWaiting() throws InterruptedException {
    Slots slots = new Slots(2, 0);
    try (RegisterDesk desk = desk(client, FREE, 2, slots)) {
      ask(desk, 9);
      client.left.acquire(2);
    }
    assertThat(answers.take(2)).containsOnly(HeldClient.INTERRUPTED);
    assertThat(answers.none()).isTrue();
    assertThat(client.asked).hasSize(2);
    assertBothAreFree(slots);
  }

  @Test
  void closingGivesBackTheSlotsOfWhoeverWaitedForAPermit() throws InterruptedException {
    Slots slots = new Slots(2, 0);
    var spending = new Semaphore(0);
    Pace stale =
        () ->
            () -> {
              spending.release();
              new Semaphore(0).acquire();
            };
    try (RegisterDesk desk = desk(client, stale, 9, slots)) {
      ask(desk, 9);
      spending.acquire(2);
    }
    assertThat(client.asked).isEmpty();
    assertThat(answers.take(2)).containsOnly(HeldClient.INTERRUPTED);
    assertBothAreFree(slots);
  }

  private static void assertBothAreFree(Slots slots) throws InterruptedException {
    slots.acquire();
    slots.acquire();
  }

  @Test
  void whoTakesAnAnswerAtTheCloseIsNotInterrupted() throws InterruptedException {
    var interrupted = new Answers();
    try (RegisterDesk desk = desk(client, FREE, 1, new Slots(1, 0))) {
      desk.ask(
          Answers.question(0),
          answer -> {
            if (!Thread.currentThread().isInterrupted()) {
              interrupted.answered(answer);
            }
          });
      client.left.acquire();
    }
    assertThat(interrupted.take(1)).containsOnly(HeldClient.INTERRUPTED);
  }

  @Test
  void aQuestionAfterTheCloseIsNeverAsked() throws InterruptedException {
    RegisterDesk desk = desk(client, FREE, 1, new Slots(1, 0));
    desk.close();
    ask(desk, 1);
    assertThat(client.oneMoreLeaves()).isFalse();
    assertThat(answers.none()).isTrue();
    desk.close();
  }

  private static void depart(RegisterClient.Departure departure) {
    try {
      departure.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
