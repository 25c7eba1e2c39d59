package ua.ehealth.mimir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.time.Stopwatch;

class SealingProgressTest {
  private final StringWriter err = new StringWriter();
  private long now = Long.MAX_VALUE - 1_000_000_000L;
  private final SealingProgress progress =
      new SealingProgress.Lines(
          "unzr_info.info",
          4000,
          new PrintWriter(err),
          new Stopwatch() {
            @Override
            public long nanos() {
              return now;
            }

            @Override
            public void sleepUntil(long deadline) {
              now = deadline;
            }
          });

  private void tell(long done, double seconds) {
    now += Math.round(seconds * 1e9);
    progress.accept(done);
  }

  @Test
  void everyFiveSecondsALineTellsHowFarItIs() {
    tell(500, 4.9);
    assertThat(err.toString()).isEmpty();
    tell(1000, 0.1);
    tell(1500, 4.9);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines("unzr_info.info 1 000 of 4 000 (25 %), ETA 15s\n");
    tell(2000, 0.1);
    assertThat(err.toString()).hasLineCount(2).endsWith("(50 %), ETA 10s" + System.lineSeparator());
  }

  @Test
  void whatHasGrownMeanwhileIsNotMoreThanAll() {
    tell(4001, 5);
    assertThat(err.toString()).contains("(100 %), ETA 0.0s");
  }
}
