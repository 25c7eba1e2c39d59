package ua.ehealth.mimir.registry.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class SlotsTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "8, 8", "8, 9", "8, -1", "-1, 0"})
  void aSweepMustHaveASlotAndAReserveCannotBeNegative(int maxInFlight, int reserved) {
    assertThatThrownBy(() -> new Slots(maxInFlight, reserved))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoIsInterruptedWhileItWaitsTakesNothing() throws InterruptedException {
    Slots slots = new Slots(2, 1);
    slots.acquire();
    var waiting = new boolean[] {true};
    Thread second =
        Thread.ofVirtual()
            .start(() -> {
              try {
                slots.acquire();
              } catch (InterruptedException e) {
                waiting[0] = false;
              }
            });
    second.interrupt();
    second.join();
    assertThat(waiting[0]).isFalse();
    slots.release();
    slots.acquire();
  }
}
