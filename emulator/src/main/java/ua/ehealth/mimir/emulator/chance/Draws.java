package ua.ehealth.mimir.emulator.chance;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Random numbers by a seed (SplitMix64). The n-th draw is always the same, whoever draws it. Safe
 * for use by many threads.
 */
public final class Draws {
  private static final long STEP = 0x9E37_79B9_7F4A_7C15L;
  private static final double UNIT = 0x1.0p-53;
  private final AtomicLong state;

  /** The series of this seed. */
  public Draws(long seed) {
    this.state = new AtomicLong(mix(seed));
  }

  /** From 0 (within) to 1 (without), all alike. */
  public double next() {
    return (mix(state.addAndGet(STEP)) >>> 11) * UNIT;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return mixed ^ (mixed >>> 31);
  }
}
