package ua.ehealth.mimir.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RoundsTest {

  @Test
  void oneRoundFollowsTheOther() throws InterruptedException {
    Semaphore rounds = new Semaphore(0);
    try (Rounds _ = new Rounds("test", rounds::release, Duration.ofMillis(1), Stopwatch.SYSTEM)) {
      rounds.acquire(5);
    }
    int done = rounds.availablePermits();
    assertThat(rounds.tryAcquire(done + 1)).isFalse();
  }

  @Test
  void thePauseIsCutShortByTheClose() throws InterruptedException {
    Semaphore rounds = new Semaphore(0);
    Rounds endless = new Rounds("test", rounds::release, Duration.ofDays(1), Stopwatch.SYSTEM);
    rounds.acquire();
    endless.close();
    assertThat(rounds.availablePermits()).isZero();
  }

  @Test
  void aRoundUnderWayIsWaitedForAndNotInterrupted() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicBoolean undisturbed = new AtomicBoolean();
    Rounds rounds =
        new Rounds(
            "test",
            () -> {
              begun.countDown();
              try {
                goOn.await();
                undisturbed.set(true);
              } catch (InterruptedException disturbed) {
                Thread.currentThread().interrupt();
              }
            },
            Duration.ofDays(1),
            Stopwatch.SYSTEM);
    begun.await();
    Thread closing = Thread.ofVirtual().start(rounds::close);
    goOn.countDown();
    closing.join();
    assertThat(undisturbed).isTrue();
  }
}
