package ua.ehealth.mimir;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Properties over generated cases, the same in every run. A failure names its seed; {@code
 * -Dmimir.seed=N} runs that one only.
 */
public final class Seeded {
  private static final int CASES = 500;

  private Seeded() {}

  public static void cases(Consumer<RandomGenerator> property) {
    cases(CASES, property);
  }

  /** Fewer, where a case takes its time. */
  public static void cases(int number, Consumer<RandomGenerator> property) {
    Long only = Long.getLong("mimir.seed");
    long first = only == null ? 1 : only;
    long last = only == null ? number : only;
    for (long seed = first; seed <= last; seed++) {
      try {
        property.accept(new SplittableRandom(seed));
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("fails with -Dmimir.seed=" + seed, failure);
      }
    }
  }

  @SafeVarargs
  public static <T> T oneOf(RandomGenerator random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
