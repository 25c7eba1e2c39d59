package ua.ehealth.mimir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.sync.Job;

class WordingTest {
  @Test
  void numbersAreGrouped() {
    assertThat(Wording.number(7)).isEqualTo("7");
    assertThat(Wording.number(36_000_000)).isEqualTo("36 000 000");
  }

  @Test
  void timesAreAsLongAsTheyNeed() {
    assertThat(Wording.seconds(0)).isEqualTo("0.0s");
    assertThat(Wording.seconds(9.949)).isEqualTo("9.9s");
    assertThat(Wording.seconds(9.96)).isEqualTo("10s");
    assertThat(Wording.seconds(59.6)).isEqualTo("1m 0s");
    assertThat(Wording.seconds(7322)).isEqualTo("2h 2m");
    assertThat(Wording.seconds(2_000_000)).isEqualTo("23d 3h");
  }

  @Test
  void aShareIsTheWholeOnlyWhenAllIsDone() {
    assertThat(Wording.percent(9_999, 10_000)).isEqualTo("99 %");
    assertThat(Wording.percent(10_000, 10_000)).isEqualTo("100 %");
    assertThat(Wording.percent(12, 10)).isEqualTo("100 %");
    assertThat(Wording.percent(0, 0)).isEqualTo("100 %");
  }

  @Test
  void whatSomebodyTypedCannotPlayWithTheTerminal() {
    assertThat(Wording.quoted("a\u001b[2Jb")).isEqualTo("'a?[2Jb'");
  }

  @Test
  void aDryRunSaysWhatARunWouldCost() {
    assertThat(DryRun.text(Job.named("unzr-persons"), 9812, 5))
        .isEqualTo(
            "unzr-persons: 9 812 due, at most as many calls to checkunzr; at 5 a second at most"
                + " 32m 42s");
    assertThat(DryRun.text(Job.named("mvs-parties"), 3, 0))
        .endsWith("; its quota is 0, so none would be made");
    assertThat(DryRun.text(Job.named("mvs-parties"), 0, 5))
        .isEqualTo("mvs-parties: nothing is due");
  }
}
