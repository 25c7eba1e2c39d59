package ua.ehealth.mimir.emulator.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 7, 100, 101, 9_999, 33 * 33})
  void everyNumberIsHitOnce(long size) {
    Permutation permutation = new Permutation(5, size);
    BitSet hit = new BitSet();
    for (long i = 0; i < size; i++) {
      hit.set((int) permutation.of(i));
    }
    assertThat(hit.cardinality()).isEqualTo((int) size);
  }

  @ParameterizedTest
  @ValueSource(longs = {36_000_000, 1_000_000_000, 1_089_000_000, 3_469_900_000L, 1L << 53})
  void theWayBackLeadsToTheNumberItCameFrom(long size) {
    Permutation permutation = new Permutation(7, size);
    assertThat(
            LongStream.range(0, 10_000)
                .map(i -> i * (size / 10_000) + i % 7)
                .filter(i -> i < size)
                .filter(i -> permutation.inverse(permutation.of(i)) != i))
        .isEmpty();
    assertThat(permutation.inverse(permutation.of(size - 1))).isEqualTo(size - 1);
  }

  @Test
  void neighboursGoFarApart() {
    Permutation permutation = new Permutation(7, 1_000_000_000);
    long near =
        LongStream.range(0, 10_000)
            .filter(i -> Math.abs(permutation.of(i) - permutation.of(i + 1)) < 1_000_000)
            .count();
    assertThat(near).isLessThan(50);
  }

  @Test
  void anotherKeyShufflesOtherwise() {
    assertThat(new Permutation(1, 1_000_000).of(5))
        .isNotEqualTo(new Permutation(2, 1_000_000).of(5));
  }

  @Test
  void aNumberOutsideIsRefused() {
    Permutation permutation = new Permutation(1, 10);
    assertThatThrownBy(() -> permutation.of(10)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> permutation.inverse(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
