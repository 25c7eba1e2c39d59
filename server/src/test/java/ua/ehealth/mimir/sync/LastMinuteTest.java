package ua.ehealth.mimir.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.sync.subjects.Outcome;

class LastMinuteTest {
  /** Monotonic time may begin anywhere, and run over. */
  private static final long BEGAN = Long.MAX_VALUE - 5;

  private final LastMinute lastMinute = new LastMinute(BEGAN);

  private LastMinute.Lately after(int seconds, long done, long calls) {
    return lastMinute.at(
        BEGAN + Duration.ofSeconds(seconds).toNanos(),
        new Tally(done, Map.of(Outcome.VERIFIED, done), 0, 0, calls, 0, Map.of()));
  }

  @Test
  void inTheFirstMinuteAllCounts() {
    assertThat(after(1, 10, 5)).isEqualTo(new LastMinute.Lately(10, 5));
    assertThat(after(59, 30, 20)).isEqualTo(new LastMinute.Lately(30, 20));
  }

  @Test
  void whatIsOlderThanAMinuteIsForgotten() {
    after(1, 10, 5);
    after(2, 15, 8);
    after(50, 100, 50);
    assertThat(after(61, 110, 60)).isEqualTo(new LastMinute.Lately(100, 55));
    assertThat(after(111, 110, 60)).isEqualTo(new LastMinute.Lately(0, 0));
  }
}
