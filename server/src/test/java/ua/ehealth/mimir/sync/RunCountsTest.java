package ua.ehealth.mimir.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.sync.subjects.Outcome;

class RunCountsTest {
  @Test
  void whatIsKeptIsReadAgain() {
    Tally tally =
        new Tally(
            9,
            Map.of(Outcome.NOT_NEEDED, 4L, Outcome.QUESTION_CHANGED, 1L),
            3,
            2,
            7,
            1,
            Map.of("http.503", 3L));
    assertThat(RunCounts.read(RunCounts.json(tally))).isEqualTo(tally);
    assertThat(RunCounts.read("{}")).isEqualTo(Tally.NOTHING);
  }
}
