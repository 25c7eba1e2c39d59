package ua.ehealth.mimir.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LatenciesTest {
  private static final long MILLI = 1_000_000;

  @Test
  void aShareOfThemDidNotTakeLonger() {
    Latencies latencies = new Latencies();
    for (int i = 2_000; i > 0; i--) {
      latencies.add(i * MILLI);
    }

    assertThat(latencies.millis(0.5)).isEqualTo(1_000);
    assertThat(latencies.millis(0.99)).isEqualTo(1_980);
    assertThat(latencies.millis(1)).isEqualTo(2_000);
  }

  @Test
  void thoseOfManyThreadsCountTogether() {
    Latencies one = new Latencies();
    one.add(1 * MILLI);
    Latencies other = new Latencies();
    other.add(3 * MILLI);

    one.addAll(other);

    assertThat(one.count()).isEqualTo(2);
    assertThat(one.millis(1)).isEqualTo(3);
  }

  @Test
  void ofNothingThereIsNoShare() {
    assertThatThrownBy(() -> new Latencies().millis(0.5)).isInstanceOf(IllegalStateException.class);
  }
}
