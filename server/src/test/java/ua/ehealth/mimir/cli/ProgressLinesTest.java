package ua.ehealth.mimir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.time.Stopwatch;

class ProgressLinesTest {
  private final List<String> lines = new ArrayList<>();
  private long now = Long.MAX_VALUE - 1_000_000_000L;
  private final ProgressLines view =
      new ProgressLines(
          lines::add,
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

  private void tell(String job, long done, double seconds) {
    now += Math.round(seconds * 1e9);
    view.accept(new Progress(job, done, 10_000, 198.4, 0.991, 12));
  }

  @Test
  void aLineTellsDoneRateRestAndQuota() {
    assertThat(ProgressLines.line(new Progress("mvs-parties", 3412, 10_000, 200, 0.991, 12)))
        .isEqualTo(
            "mvs-parties  3 412 of 10 000 (34 %), 200/s, ETA 33s, quota used 99 %, in flight 12");
  }

  @Test
  void withoutARateThereIsNoEta() {
    assertThat(ProgressLines.line(new Progress("mvs-parties", 0, 10, 0, 0, 0)))
        .contains("(0 %), 0/s, ETA unknown");
  }

  @Test
  void eachJobHasALineEveryFiveSeconds() {
    tell("unzr-persons", 1, 0);
    tell("mvs-persons", 1, 0);
    tell("unzr-persons", 2, 4.9);
    assertThat(lines).isEmpty();
    tell("unzr-persons", 3, 0.1);
    tell("mvs-persons", 3, 0);
    tell("unzr-persons", 4, 4.9);
    assertThat(lines).hasSize(2);
    tell("unzr-persons", 5, 0.1);
    assertThat(lines).hasSize(3).last().asString().startsWith("unzr-persons 5 of");
  }

  @Test
  void theEndOfAJobIsALineOfItsOwn() {
    tell("unzr-persons", 7, 0);
    view.finished("unzr-persons");
    assertThat(lines).containsExactly("unzr-persons done: 7");
  }
}
