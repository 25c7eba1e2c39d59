package ua.ehealth.mimir.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorTimeTest {
  private static final String STAT =
      "42 (a (b) c) S 1 42 42 0 -1 4194560 1 2 3 4 150 50 700 300 20 0 1 0 99 1 2 184467440737";

  @Test
  void isReadBehindANameWithBrackets() {
    assertThat(ProcessorTime.seconds(STAT, ProcessorTime.OWN)).isEqualTo(2);
    assertThat(ProcessorTime.seconds(STAT, ProcessorTime.OF_ENDED_CHILDREN)).isEqualTo(10);
  }

  @Test
  void isUnknownOfAProcessThatIsNot() {
    assertThat(ProcessorTime.of(-1)).isEmpty();
  }
}
