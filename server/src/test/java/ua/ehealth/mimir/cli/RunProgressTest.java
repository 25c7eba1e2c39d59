package ua.ehealth.mimir.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.sync.Traffic;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.sync.subjects.Outcome;
import ua.ehealth.mimir.time.Stopwatch;

class RunProgressTest {
  private final List<Progress> told = new ArrayList<>();
  private long nanos;
  private long calls = 1_000;

  private final RunProgress progress =
      new RunProgress(
          "mvs-persons",
          200,
          () -> new Traffic(calls, 7),
          new Stopwatch() {
            @Override
            public long nanos() {
              return nanos;
            }

            @Override
            public void sleepUntil(long deadline) {
              throw new AssertionError("nobody waits here");
            }
          },
          told::add);

  private static Tally done(long verified) {
    return new Tally(verified, Map.of(Outcome.VERIFIED, verified), 0, 0, verified, 0, Map.of());
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  @Test
  void ratesAreThoseOfTheLastSecondsWhateverCameBeforeTheRun() {
    pass(Duration.ofSeconds(60));
    progress.went(done(0));
    for (int quarter = 1; quarter <= 8; quarter++) {
      pass(Duration.ofMillis(250));
      calls += 50;
      progress.went(done(25L * quarter));
    }
    assertThat(told).hasSize(8);
    assertThat(told.getLast().perSecond()).isCloseTo(100, within(1.0));
    assertThat(told.getLast().quotaUsed()).isCloseTo(1, within(0.01));
    assertThat(told.getLast().inFlight()).isEqualTo(7);
  }

  @Test
  void itIsToldAtMostFourTimesASecondAndOnceMoreAtTheEnd() {
    progress.went(done(0));
    for (int i = 0; i < 49; i++) {
      pass(Duration.ofMillis(20));
      progress.went(done(i));
    }
    assertThat(told).hasSize(3);
    progress.ended(done(60));
    assertThat(told.getLast().done()).isEqualTo(60);
  }

  @Test
  void moreMayBeDoneThanWereCounted() {
    progress.due(40);
    progress.ended(done(60));
    assertThat(told.getLast().due()).isEqualTo(60);
    progress.due(90);
    progress.ended(done(60));
    assertThat(told.getLast().due()).isEqualTo(90);
  }
}
