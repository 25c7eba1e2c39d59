package ua.ehealth.mimir.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatioTest {
  @Test
  void isThatOfTheMediansWithTheRatiosOfTheRoundsAsItsSpread() {
    Ratio ratio = Ratio.of(Series.of(50, 60, 90), Series.of(100, 80, 90));

    assertThat(ratio).isEqualTo(new Ratio(60.0 / 90, 0.5, 1));
    assertThat(ratio).hasToString("0.67 (0.50 to 1.00)");
  }
}
