package ua.ehealth.mimir.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallCountsTest {
  private final List<CallCounts.Count> seen = new ArrayList<>();

  @Test
  void theFirstAndTheLastSecondOfTheWorkAreCutOff() {
    seen(0, 0);
    seen(1, 5);
    seen(2, 30);
    seen(3, 130);
    seen(4, 225);
    seen(5, 240);
    seen(6, 250);

    assertThat(new CallCounts(seen).use()).isEqualTo(new CallCounts.Use(195, 2));
  }

  @Test
  void theShareIsOfTheCallsThatTheQuotaAllowsInThatTime() {
    assertThat(new CallCounts.Use(195, 2).share(100)).isEqualTo(0.975);
  }

  @Test
  void twoSecondsOfWorkSayNothing() {
    seen(0, 5);
    seen(1, 100);
    seen(2, 200);

    assertThatThrownBy(() -> new CallCounts(seen).use())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void seen(long second, long calls) {
    seen.add(new CallCounts.Count(second * 1_000_000_000, calls));
  }
}
