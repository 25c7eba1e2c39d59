package ua.ehealth.mimir.emulator.population;

/**
 * A keyed shuffling of the numbers from 0 below a size, with its inverse, that keeps nothing: a
 * Feistel network over two digits of base √size, walked until the result is inside.
 */
final class Permutation {
  private static final int ROUNDS = 4;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long size;
  private final long base;
  private final long[] keys = new long[ROUNDS];

  /**
   * A shuffling.
   *
   * @param size at most 2^53, the width of its arithmetic
   */
  Permutation(long key, long size) {
    if (size < 1 || size > 1L << 53) {
      throw new IllegalArgumentException("a permutation of " + size);
    }
    this.size = size;
    this.base = (long) Math.ceil(Math.sqrt((double) size));
    for (int i = 0; i < ROUNDS; i++) {
      keys[i] = Draws.mix(key + (i + 1) * GOLDEN);
    }
  }

  long size() {
    return size;
  }

  /** Where the number goes. */
  long of(long number) {
    long at = inside(number);
    do {
      at = forth(at);
    } while (at >= size);
    return at;
  }

  /** Where the number comes from. */
  long inverse(long number) {
    long at = inside(number);
    do {
      at = back(at);
    } while (at >= size);
    return at;
  }

  private long inside(long number) {
    if (number < 0 || number >= size) {
      throw new IllegalArgumentException("not a number below " + size + ": " + number);
    }
    return number;
  }

  private long forth(long at) {
    long left = at / base;
    long right = at - left * base;
    for (int i = 0; i < ROUNDS; i++) {
      long next = left + noise(i, right);
      left = right;
      right = next < base ? next : next - base;
    }
    return left * base + right;
  }

  private long back(long at) {
    long left = at / base;
    long right = at - left * base;
    for (int i = ROUNDS - 1; i >= 0; i--) {
      long before = right - noise(i, left);
      right = left;
      left = before < 0 ? before + base : before;
    }
    return left * base + right;
  }

  private long noise(int round, long half) {
    return Math.unsignedMultiplyHigh(Draws.mix(keys[round] + half * GOLDEN), base);
  }
}
