package ua.ehealth.mimir.emulator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultOrderTest {

  @Test
  void noTextIsNoFault() {
    assertThat(FaultOrder.parseAll(null)).isEmpty();
    assertThat(FaultOrder.parseAll(" ")).isEmpty();
  }

  @Test
  void nameShareAndDurationAreRead() {
    assertThat(FaultOrder.parseAll("reset, fault-500:0.2,silence:1:90s"))
        .isEqualTo(
            List.of(
                order(FaultKind.RESET, 1, Optional.empty()),
                order(FaultKind.FAULT_500, 0.2, Optional.empty()),
                order(FaultKind.SILENCE, 1, Optional.of(Duration.ofSeconds(90)))));
  }

  @Test
  void anOutageHasATimetableOfItsOwn() {
    assertThat(FaultOrder.parseAll("outage").getFirst().share()).isEqualTo(0.3);
    assertThat(FaultOrder.parseAll("outage:1:5s").getFirst().share()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reset:", "reset:2", "reset:0", "reset:-1", "reset:NaN", "reset:a", "reset:0.2:",
        "reset:0.2:5", "reset:0.2:0s", "reset:0.2:5s:1", "reset,", ",", "RESET", "rain",
      })
  void whatMakesNoSenseIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> FaultOrder.parseAll(text));
  }

  @Test
  void anUnknownNameIsToldTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultOrder.parseAll("rain"))
        .withMessage(
            "no fault \"rain\"; there are fault-200, fault-500, plain-text-200, html-503, empty,"
                + " truncated, reset, silence, minus-one, minus-two, everything-not-found,"
                + " quota-429, outage");
  }

  private static FaultOrder order(FaultKind kind, double share, Optional<Duration> time) {
    return new FaultOrder(kind, Optional.empty(), share, time);
  }
}
