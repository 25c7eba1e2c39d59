package ua.ehealth.mimir.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DeparturesTest {
  private static final long MILLI = 1_000_000L;

  @Test
  void aSecondBeginsAnywhereAndEndsBeforeTheSameMomentOfTheNext() {
    assertThat(atMillis(0, 900, 1_000, 1_100, 1_899, 1_900).busiestSecond()).isEqualTo(4);
    assertThat(atMillis(1_000, 0).busiestSecond()).isEqualTo(1);
    assertThat(atMillis().busiestSecond()).isZero();
  }

  @Test
  void evenCallsAtTheQuotaUseAllOfIt() {
    assertThat(evenly(0, 5_000, 10).share(100)).isEqualTo(1);
    assertThat(evenly(0, 5_000, 20).share(100)).isEqualTo(0.5);
  }

  @Test
  void theFirstAndTheLastSecondDoNotCount() {
    LongStream busy = LongStream.range(100, 400).map(hundredth -> hundredth * 10);
    LongStream all = LongStream.concat(LongStream.of(0, 5_000), busy);
    Departures departures = atMillis(all.toArray());

    assertThat(departures.share(100)).isEqualTo(1);
  }

  @Test
  void twoSecondsOfCallsSayNothing() {
    assertThatThrownBy(() -> evenly(0, 2_000, 10).share(100))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Departures(List.of()).share(100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Departures evenly(long from, long to, long step) {
    return atMillis(LongStream.iterate(from, at -> at < to, at -> at + step).toArray());
  }

  private static Departures atMillis(long... millis) {
    return new Departures(LongStream.of(millis).mapToObj(at -> at * MILLI).toList());
  }
}
