package ua.ehealth.mimir.bench.figures;

import java.util.Locale;

/**
 * How two things that were measured in the same rounds compare.
 *
 * @param ofMedians the one median divided by the other
 * @param least of the ratios of the single rounds
 * @param most of the ratios of the single rounds
 */
public record Ratio(double ofMedians, double least, double most) {

  /** The one divided by the other. */
  public static Ratio of(Series one, Series other) {
    Series each = one.over(other);
    return new Ratio(one.median() / other.median(), each.least(), each.most());
  }

  /** {@code 0.62 (0.58 to 0.66)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", ofMedians, least, most);
  }
}
