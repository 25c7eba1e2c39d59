package ua.ehealth.mimir.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.time.Stopwatch;

class BufferedJournalTest {
  private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[32]);

  private final List<Access> written = new ArrayList<>();
  private final List<Integer> batches = new ArrayList<>();

  @Test
  void allThatWasRecordedIsWrittenInItsOrderByTheTimeItIsClosed() {
    List<Access> accesses = accesses(2_500);
    try (BufferedJournal journal = new BufferedJournal(this::write, NO_WAIT, buffer(5_000))) {
      accesses.forEach(access -> journal.record(List.of(access)));
    }
    assertThat(written).isEqualTo(accesses);
    assertThat(batches).allMatch(size -> size <= BufferedJournal.BATCH);
  }

  @Test
  void accessesThatComeWhileOneIsWrittenShareAStatement() throws InterruptedException {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    BufferedJournal journal =
        new BufferedJournal(
            batch -> {
              writing.countDown();
              await(goOn);
              write(batch);
            },
            NO_WAIT,
            buffer(1_000));
    journal.record(accesses(1));
    writing.await();
    for (int i = 0; i < 100; i++) {
      journal.record(accesses(1));
    }
    goOn.countDown();
    journal.close();
    assertThat(batches).containsExactly(1, 100);
  }

  @Test
  void aDatabaseThatIsAwayIsTriedAgainUntilItIsBack() {
    AtomicInteger failures = new AtomicInteger(3);
    BufferedJournal journal =
        new BufferedJournal(
            batch -> {
              if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("away");
              }
              write(batch);
            },
            NO_WAIT,
            buffer(100));
    List<Access> accesses = accesses(5);
    journal.record(accesses);
    journal.close();
    assertThat(written).isEqualTo(accesses);
  }

  @Test
  void whoFindsNoRoomIsTurnedAwayInTheEnd() {
    AccessBuffer full = buffer(2);
    assertThat(full.add(accesses(3), Duration.ZERO)).isTrue();
    assertThat(full.add(accesses(1), Duration.ZERO)).isFalse();
    assertThat(full.take(2, Duration.ZERO)).hasSize(2);
    assertThat(full.add(accesses(1), Duration.ZERO)).isTrue();
  }

  @Test
  void whoFindsNoRoomWaitsForIt() throws InterruptedException {
    AccessBuffer full = buffer(1);
    full.add(accesses(1), Duration.ZERO);
    Thread taking = Thread.ofVirtual().start(() -> full.take(1, Duration.ZERO));
    assertThat(full.add(accesses(1), Duration.ofMinutes(1))).isTrue();
    taking.join();
  }

  @Test
  void nothingIsTakenOnAfterTheEnd() {
    BufferedJournal journal = new BufferedJournal(this::write, NO_WAIT, buffer(10));
    journal.close();
    assertThatThrownBy(() -> journal.record(accesses(1))).isInstanceOf(JournalUnavailable.class);
  }

  @Test
  void aDatabaseThatStaysAwayDoesNotKeepTheProcessFromEnding() {
    BufferedJournal journal =
        new BufferedJournal(
            _ -> {
              throw new IllegalStateException("away");
            },
            NO_WAIT,
            buffer(10));
    journal.record(accesses(3));
    journal.close();
    assertThat(written).isEmpty();
  }

  private void write(List<Access> batch) {
    batches.add(batch.size());
    written.addAll(batch);
  }

  private static AccessBuffer buffer(int room) {
    return new AccessBuffer(room);
  }

  private static List<Access> accesses(int number) {
    return IntStream.range(0, number)
        .mapToObj(_ ->
            new Access(
                UUID.randomUUID(),
                Optional.empty(),
                "personVerification",
                PSEUDONYMS.ofPerson(UUID.randomUUID()),
                AccessOutcome.SHOWN,
                Optional.empty()))
        .toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static final Stopwatch NO_WAIT =
      new Stopwatch() {
        @Override
        public long nanos() {
          return 0;
        }

        @Override
        public void sleepUntil(long deadline) {}
      };
}
