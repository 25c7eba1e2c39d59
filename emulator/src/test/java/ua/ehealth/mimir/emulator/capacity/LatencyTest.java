package ua.ehealth.mimir.emulator.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LatencyTest {

  @Test
  void oneTimeIsAlwaysTheSame() {
    Latency latency = Latency.parse("20ms");
    assertThat(latency.of(0)).isEqualTo(Duration.ofMillis(20));
    assertThat(latency.of(0.999)).isEqualTo(Duration.ofMillis(20));
    assertThat(Latency.parse("0")).isEqualTo(Latency.NONE);
  }

  @Test
  void aRangeGoesFromTheLeastToTheMost() {
    Latency latency = Latency.parse("10ms..1s");
    assertThat(latency.of(0)).isEqualTo(Duration.ofMillis(10));
    assertThat(latency.of(0.5)).isEqualTo(Duration.ofMillis(505));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ms",
        "20",
        "20 ms",
        "-20ms",
        "1.5s",
        "20ms..",
        "..20ms",
        "50ms..20ms",
        "20ms...30ms",
        "99999999999999999999ms",
        "soon",
      })
  void whatIsNoLatencyIsRefusedWithAnExample(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Latency.parse(text))
        .withMessageContaining("\"" + text + "\"")
        .withMessageContaining("20ms");
  }
}
