package ua.ehealth.mimir.bench.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One figure of several rounds, in the order of the rounds; there is at least one. */
public record Series(List<Double> rounds) {

  public Series {
    rounds = List.copyOf(rounds);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("a series of no rounds");
    }
  }

  public static Series of(double... rounds) {
    return new Series(Arrays.stream(rounds).boxed().toList());
  }

  /** The middle one, or the mean of the two in the middle. */
  public double median() {
    List<Double> sorted = rounds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  public double least() {
    return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  public double most() {
    return rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /**
   * This divided by the other, round by round.
   *
   * @param other of as many rounds
   */
  public Series over(Series other) {
    if (other.rounds.size() != rounds.size()) {
      throw new IllegalArgumentException("series of different lengths");
    }
    List<Double> quotients = new ArrayList<>();
    for (int round = 0; round < rounds.size(); round++) {
      quotients.add(rounds.get(round) / other.rounds.get(round));
    }
    return new Series(quotients);
  }

  /** Whichever of the two has the lower median. */
  public Series orLower(Series other) {
    return other.median() < median() ? other : this;
  }
}
