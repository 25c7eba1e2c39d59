package ua.ehealth.mimir.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BusiestSecondTest {
  private static final long MILLI = 1_000_000;

  @Test
  void nothingIsNoSecond() {
    assertThat(new BusiestSecond().most()).isZero();
  }

  @Test
  void twoMomentsASecondApartAreNotInOneSecond() {
    assertThat(mostOf(0, 1_000)).isEqualTo(1);
    assertThat(mostOf(0, 999)).isEqualTo(2);
  }

  @Test
  void theWindowSlidesAndIsNotCutAtWholeSeconds() {
    assertThat(mostOf(900, 950, 1_050, 1_100, 1_899, 5_000)).isEqualTo(5);
  }

  @Test
  void momentsOutOfOrderCountAsIfInOrder() {
    assertThat(mostOf(500, 1_400, 600, 550, 1_499)).isEqualTo(5);
    assertThat(mostOf(500, 1_600, 700, 650)).isEqualTo(3);
  }

  @Test
  void itFindsWhatABruteSearchFinds() {
    Random random = new Random(11);
    for (int round = 0; round < 40; round++) {
      BusiestSecond busiest = new BusiestSecond();
      List<Long> moments = new ArrayList<>();
      long now = Long.MAX_VALUE - 2_000 * MILLI;
      for (int i = 0; i < 800; i++) {
        now += random.nextInt(1 + random.nextInt(12)) * MILLI;
        long moment = now - random.nextInt(20) * MILLI;
        moments.add(moment);
        busiest.add(moment);
      }
      assertThat(busiest.most()).as("round %d", round).isEqualTo(brute(moments));
    }
  }

  private static int brute(List<Long> moments) {
    int most = 0;
    for (long begin : moments) {
      int within = 0;
      for (long moment : moments) {
        if (moment - begin >= 0 && moment - begin < 1_000 * MILLI) {
          within++;
        }
      }
      most = Math.max(most, within);
    }
    return most;
  }

  private static int mostOf(long... millis) {
    BusiestSecond busiest = new BusiestSecond();
    for (long milli : millis) {
      busiest.add(milli * MILLI);
    }
    return busiest.most();
  }
}
