package ua.ehealth.mimir.registry.pace;

import java.time.Duration;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Permits spaced evenly, one every 1/quota second, in one process (specification 2.7). A permit not
 * used within {@link #FRESH} of its moment is lost, not made up; and whatever the permits say, no
 * more than {@code quota} requests leave in any window of {@link #WINDOW}.
 */
public final class SpacedPace implements Pace {
  /** How long a permit is good. */
  static final Duration FRESH = Duration.ofMillis(50);

  /** A second, and what the way from this check to the socket may take. */
  static final Duration WINDOW = Duration.ofMillis(1_001);

  private final Stopwatch stopwatch;
  private final long interval;
  private final long[] departures;
  private int oldest;
  private long sent;
  private long nextMoment;

  /**
   * @param quotaPerSecond calls a second, 0 for none at all
   */
  public SpacedPace(int quotaPerSecond, Stopwatch stopwatch) {
    if (quotaPerSecond < 0) {
      throw new IllegalArgumentException("a quota is 0 or more calls a second");
    }
    this.stopwatch = stopwatch;
    this.interval = quotaPerSecond == 0 ? 0 : Duration.ofSeconds(1).toNanos() / quotaPerSecond;
    this.departures = new long[quotaPerSecond];
    this.nextMoment = stopwatch.nanos();
  }

  @Override
  public Permit next() throws InterruptedException {
    SpacedPermit permit = new SpacedPermit(takeMoment());
    stopwatch.sleepUntil(permit.moment);
    return permit;
  }

  private long takeMoment() throws InterruptedException {
    while (departures.length == 0) {
      stopwatch.sleep(Duration.ofDays(1));
    }
    synchronized (this) {
      long stale = stopwatch.nanos() - FRESH.toNanos();
      if (nextMoment < stale) {
        long lost = (stale - nextMoment + interval - 1) / interval;
        nextMoment += lost * interval;
      }
      long moment = nextMoment;
      nextMoment += interval;
      return moment;
    }
  }

  /** Counts a departure, or says that the permit is lost, or returns the moment to wait for. */
  private synchronized long depart(long moment) {
    long now = stopwatch.nanos();
    if (now - moment > FRESH.toNanos()) {
      return LOST;
    }
    if (sent >= departures.length) {
      long windowOpens = departures[oldest] + WINDOW.toNanos();
      if (windowOpens - now > 0) {
        return windowOpens;
      }
    }
    departures[oldest] = now;
    oldest = (oldest + 1) % departures.length;
    sent++;
    return DEPARTED;
  }

  private static final long DEPARTED = Long.MIN_VALUE;
  private static final long LOST = Long.MIN_VALUE + 1;

  private final class SpacedPermit implements Permit {
    private long moment;

    SpacedPermit(long moment) {
      this.moment = moment;
    }

    @Override
    public void spend() throws InterruptedException {
      while (true) {
        long verdict = depart(moment);
        if (verdict == DEPARTED) {
          return;
        }
        if (verdict == LOST) {
          moment = takeMoment();
          stopwatch.sleepUntil(moment);
        } else {
          stopwatch.sleepUntil(verdict);
        }
      }
    }
  }
}
