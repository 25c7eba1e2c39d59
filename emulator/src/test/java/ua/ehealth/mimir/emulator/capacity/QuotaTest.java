package ua.ehealth.mimir.emulator.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QuotaTest {
  private static final long MILLI = 1_000_000;

  @Test
  void noQuotaAdmitsAll() {
    Quota none = new Quota(0);
    assertThat(none.admits(0)).isTrue();
    assertThat(none.admits(1)).isTrue();
  }

  @Test
  void noSecondHasMoreThanTheQuota() {
    Quota three = new Quota(3);
    assertThat(three.admits(0)).isTrue();
    assertThat(three.admits(500 * MILLI)).isTrue();
    assertThat(three.admits(900 * MILLI)).isTrue();
    assertThat(three.admits(999 * MILLI)).isFalse();
    assertThat(three.admits(1_000 * MILLI)).isTrue();
    assertThat(three.admits(1_499 * MILLI)).isFalse();
    assertThat(three.admits(1_500 * MILLI)).isTrue();
  }
}
