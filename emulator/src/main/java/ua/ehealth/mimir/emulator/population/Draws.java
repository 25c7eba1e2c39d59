package ua.ehealth.mimir.emulator.population;

import java.util.Optional;

/**
 * The dice of the population: the same for the same seed, trait and index, for ever. Nothing is
 * drawn in sequence, so one trait of one person can be known without the others.
 */
final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long key;
  private final Shares shares;

  Draws(long seed, Shares shares) {
    this.shares = shares;
    this.key = mix(seed + GOLDEN);
  }

  /** 64 random bits. */
  long bits(Trait trait, long index) {
    return mix(mix(key + trait.salt()) + index * GOLDEN);
  }

  /** A number from 0, below the bound. */
  int below(int bound, Trait trait, long index) {
    return (int) (((bits(trait, index) >>> 32) * bound) >>> 32);
  }

  /** A number from 0, below the bound, which may be large. */
  long below(long bound, Trait trait, long index) {
    return Math.unsignedMultiplyHigh(bits(trait, index), bound);
  }

  /** Which of the alternatives it is. */
  Optional<Share> pick(Among among, Trait trait, long index) {
    return shares.pick(among, bits(trait, index));
  }

  /** Whether something that has one share only happens. */
  boolean happens(Share share, Trait trait, long index) {
    return shares.pick(share.among(), bits(trait, index)).filter(share::equals).isPresent();
  }

  /** The finaliser of SplitMix64. */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
