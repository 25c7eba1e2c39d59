package ua.ehealth.mimir.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OperatorOrderTest {
  @Test
  void aReasonIsStrippedAndKept() {
    assertThat(OperatorOrder.of("olena", "  the register is ill ").reason())
        .isEqualTo("the register is ill");
  }

  @Test
  void anOrderWithoutAReasonOrWithoutAnybodyIsNone() {
    assertThatThrownBy(() -> OperatorOrder.of("olena", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the reason must be said");
    assertThatThrownBy(() -> OperatorOrder.of("", "why"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("who orders it must be said");
  }

  @Test
  void aReasonIsOneLineOfBoundedLength() {
    assertThatThrownBy(() -> OperatorOrder.of("olena", "x".repeat(501)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the reason must not be longer than 500 characters");
    assertThatThrownBy(() -> OperatorOrder.of("olena", "one\nanother"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("control characters");
  }
}
