package ua.ehealth.mimir.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowancesTest {
  private final SettableTime time = new SettableTime();
  private final Allowances allowances = new Allowances(10, Duration.ofSeconds(1), time);

  private int taken(Object who, int times) {
    int taken = 0;
    for (int i = 0; i < times; i++) {
      taken += allowances.take(who).isEmpty() ? 1 : 0;
    }
    return taken;
  }

  @Test
  void eachHasItsOwnAndItFillsUpEvenly() {
    assertThat(taken("one", 15)).isEqualTo(10);
    assertThat(taken("other", 15)).isEqualTo(10);
    assertThat(allowances.take("one")).contains(Duration.ofMillis(100));
    assertThat(allowances.waitFor("one")).contains(Duration.ofMillis(100));
    time.pass(Duration.ofMillis(300));
    assertThat(allowances.waitFor("one")).isEmpty();
    assertThat(taken("one", 15)).isEqualTo(3);
    time.pass(Duration.ofHours(1));
    assertThat(taken("one", 15)).isEqualTo(10);
  }

  @Test
  void noLimitIsNone() {
    Allowances any = new Allowances(0, Duration.ofSeconds(1), time);
    for (int i = 0; i < 1000; i++) {
      assertThat(any.take("one")).isEmpty();
    }
  }

  @Test
  void thoseWhoAskAreNotForgottenForThoseWhoDidLongAgo() {
    taken("one", 10);
    for (int i = 0; i < 3 * Allowances.MOST; i++) {
      allowances.take(i);
      assertThat(allowances.waitFor("one")).isPresent();
    }
  }
}
