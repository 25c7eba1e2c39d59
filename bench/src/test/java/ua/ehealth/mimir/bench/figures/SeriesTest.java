package ua.ehealth.mimir.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
  @Test
  void theMedianIsTheMiddleOneInOrderOfSize() {
    assertThat(Series.of(5, 1, 4, 2, 3).median()).isEqualTo(3);
    assertThat(Series.of(7).median()).isEqualTo(7);
  }

  @Test
  void ofAnEvenNumberItIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(Series.of(10, 1, 4, 2).median()).isEqualTo(3);
  }

  @Test
  void oneRoundGoneWrongDoesNotMoveTheMedian() {
    assertThat(Series.of(10, 11, 12, 11, 900).median()).isEqualTo(11);
    assertThat(Series.of(10, 11, 12, 11, 900).most()).isEqualTo(900);
    assertThat(Series.of(10, 11, 12, 11, 900).least()).isEqualTo(10);
  }

  @Test
  void isDividedRoundByRound() {
    assertThat(Series.of(10, 9, 8).over(Series.of(20, 3, 4))).isEqualTo(Series.of(0.5, 3, 2));
  }

  @Test
  void isNotDividedByAnotherNumberOfRounds() {
    assertThatThrownBy(() -> Series.of(1, 2).over(Series.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLowerOfTwoIsTheOneWithTheLowerMedian() {
    Series steady = Series.of(10, 10, 10);
    Series wild = Series.of(1, 11, 99);

    assertThat(steady.orLower(wild)).isEqualTo(steady);
    assertThat(wild.orLower(steady)).isEqualTo(steady);
  }

  @Test
  void thereIsNoneWithoutARound() {
    assertThatThrownBy(() -> new Series(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
