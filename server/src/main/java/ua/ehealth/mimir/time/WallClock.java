package ua.ehealth.mimir.time;

import java.time.InstantSource;

/**
 * This machine's idea of the time of day. It decides nothing (the databases' clocks do): it is only
 * compared with theirs.
 */
public final class WallClock {
  public static final InstantSource SYSTEM = InstantSource.system();

  private WallClock() {}
}
