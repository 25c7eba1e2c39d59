package ua.ehealth.mimir.registry.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.time.Stopwatch;

/** Specification 2.7: slots kept for people who wait. */
@Timeout(20)
class OnDemandDeskTest {
  private static final Pace FREE = () -> () -> {};

  private final HeldClient sweep = new HeldClient();
  private final Answers answers = new Answers();
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    people.shutdownNow();
  }

  private RegisterDesk sweepingDesk(Slots slots) {
    RegisterDesk desk = new RegisterDesk(EisService.CHECKPASSPORTSTATUS, sweep, FREE, 1000, slots);
    for (int i = 0; i < 100; i++) {
      desk.ask(Answers.question(i), answers);
    }
    return desk;
  }

  /** Time stands still: whoever would wait for it waits for ever. */
  private static final Stopwatch STILL =
      new Stopwatch() {
        @Override
        public long nanos() {
          return 0;
        }

        @Override
        public void sleepUntil(long deadline) throws InterruptedException {
          if (deadline > 0) {
            new Semaphore(0).acquire();
          }
        }
      };

  @Test
  void aCallOnDemandDepartsAtOnceWhileSweepsFillAllTheirSlots() throws InterruptedException {
    Slots slots = new Slots(40, 8);
    OnDemandDesk desk = new OnDemandDesk(new SpacedPace(5, STILL), 40, slots);
    try (RegisterDesk _ = sweepingDesk(slots)) {
      sweep.left.acquire(32);
      assertThat(sweep.oneMoreLeaves()).isFalse();
      String answer =
          desk.call(departure -> {
            departure.await();
            assertThat(desk.inFlight()).isEqualTo(1);
            return "asked";
          });
      assertThat(answer).isEqualTo("asked");
      assertThat(desk.calls()).isEqualTo(1);
      assertThat(desk.inFlight()).isZero();
      assertThat(sweep.oneMoreLeaves()).as("the reserve is nobody else's").isFalse();
    }
  }

  @Test
  void whileItIsHeldCallsWaitAndKeepNoSweepOut() throws Exception {
    Slots slots = new Slots(2, 1);
    OnDemandDesk desk = new OnDemandDesk(FREE, 40, slots);
    Semaphore departed = new Semaphore(0);
    desk.hold(true);
    Future<Boolean> waiting =
        people.submit(() ->
            desk.call(departure -> {
              departure.await();
              departed.release();
              return true;
            }));
    try (RegisterDesk _ = sweepingDesk(slots)) {
      sweep.left.acquire();
      assertThat(departed.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(desk.calls()).isZero();
      desk.hold(false);
      assertThat(waiting.get()).isTrue();
    }
  }

  @Test
  void aCallThatWaitsForItsPermitWhenTheHoldComesDoesNotDepart() throws Exception {
    Semaphore asked = new Semaphore(0);
    Semaphore permits = new Semaphore(0);
    Pace slow =
        () -> {
          asked.release();
          permits.acquire();
          return () -> {};
        };
    OnDemandDesk desk = new OnDemandDesk(slow, 40, new Slots(2, 1));
    Semaphore departed = new Semaphore(0);
    Future<Boolean> waiting =
        people.submit(() ->
            desk.call(departure -> {
              departure.await();
              departed.release();
              return true;
            }));
    asked.acquire();
    desk.hold(true);
    permits.release(2);
    assertThat(departed.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
    desk.hold(false);
    assertThat(waiting.get()).isTrue();
  }

  @Test
  void beyondTheReservePeopleTakeTheNextSlotOfTheSweeps() throws Exception {
    Slots slots = new Slots(3, 1);
    OnDemandDesk desk = new OnDemandDesk(FREE, 40, slots);
    var departed = new Semaphore(0);
    var ends = new Semaphore(0);
    try (RegisterDesk _ = sweepingDesk(slots)) {
      sweep.left.acquire(2);
      Future<Boolean> first = call(desk, departed, ends);
      departed.acquire();
      Future<Boolean> second = call(desk, departed, ends);
      assertThat(departed.tryAcquire()).isFalse();
      sweep.ends.release();
      departed.acquire();
      assertThat(sweep.oneMoreLeaves()).as("three are under way").isFalse();
      ends.release(2);
      assertThat(first.get() && second.get()).isTrue();
      sweep.left.acquire();
    }
  }

  @Test
  void withoutSweepsPeopleMayUseEverySlot() throws InterruptedException {
    Slots slots = new Slots(3, 1);
    for (int i = 0; i < 3; i++) {
      slots.acquireOnDemand();
    }
    slots.releaseOnDemand();
    assertThat(slots.acquire()).isTrue();
  }

  @Test
  void aServiceHasNoMoreCallsAtOnceThanItsSlots() throws Exception {
    OnDemandDesk desk = new OnDemandDesk(FREE, 2, new Slots(9, 1));
    var departed = new Semaphore(0);
    var ends = new Semaphore(0);
    for (int i = 0; i < 3; i++) {
      Future<Boolean> _ = call(desk, departed, ends);
    }
    departed.acquire(2);
    assertThat(departed.tryAcquire()).isFalse();
    ends.release();
    departed.acquire();
    ends.release(2);
  }

  @Test
  void whoWaitsForAPermitKeepsNoSweepOut() throws InterruptedException {
    Slots slots = new Slots(1, 0);
    var asked = new CountDownLatch(1);
    Pace never =
        () -> {
          asked.countDown();
          new Semaphore(0).acquire();
          return () -> {};
        };
    Future<Boolean> _ = call(new OnDemandDesk(never, 9, slots), new Semaphore(0), new Semaphore(0));
    asked.await();
    assertThat(slots.acquire()).isTrue();
  }

  @Test
  void aCallThatThrowsGivesEverythingBack() throws Exception {
    Slots slots = new Slots(1, 0);
    OnDemandDesk desk = new OnDemandDesk(FREE, 1, slots);
    assertThatThrownBy(() ->
            desk.call(_ -> {
              throw new IllegalStateException("broken");
            }))
        .hasMessage("broken");
    String answer = desk.call(_ -> "whole");
    assertThat(answer).isEqualTo("whole");
    assertThat(desk.calls()).as("none has left").isZero();
    assertThat(slots.acquire()).isTrue();
  }

  @Test
  void whoIsInterruptedInTheLineTakesNothing() throws Exception {
    Slots slots = new Slots(1, 0);
    OnDemandDesk desk = new OnDemandDesk(FREE, 9, slots);
    var departed = new Semaphore(0);
    var ends = new Semaphore(0);
    Future<Boolean> _ = call(desk, departed, ends);
    departed.acquire();
    Future<Boolean> second = call(desk, departed, ends);
    people.shutdownNow();
    assertThatThrownBy(second::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    slots.acquire();
  }

  private Future<Boolean> call(OnDemandDesk desk, Semaphore departed, Semaphore ends) {
    return people.submit(() ->
        desk.call(departure -> {
          departure.await();
          departed.release();
          ends.acquire();
          return true;
        }));
  }
}
