package ua.ehealth.mimir.api.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * How much each of many may still do: so much in a period, filled up evenly. Those who did nothing
 * for longest are forgotten, with a full allowance, when there are too many.
 */
final class Allowances {
  static final int MOST = 10_000;

  private final long capacity;
  private final Duration period;
  private final TimeMeter time;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Object, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param capacity in a period, and at once; 0: no limit
   */
  Allowances(long capacity, Duration period, Stopwatch stopwatch) {
    this.capacity = capacity;
    this.period = period;
    this.time =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return stopwatch.nanos();
          }

          @Override
          public boolean isWallClockBased() {
            return false;
          }
        };
  }

  /** Takes one of the allowance; how long to wait where nothing is left. */
  Optional<Duration> take(Object who) {
    if (capacity == 0) {
      return Optional.empty();
    }
    ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** How long to wait where nothing is left; takes nothing. */
  Optional<Duration> waitFor(Object who) {
    if (capacity == 0) {
      return Optional.empty();
    }
    EstimationProbe probe = bucket(who).estimateAbilityToConsume(1);
    return probe.canBeConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket bucket(Object who) {
    lock.lock();
    try {
      Bucket bucket = buckets.computeIfAbsent(who, _ -> full());
      if (buckets.size() > MOST) {
        buckets.remove(buckets.keySet().iterator().next());
      }
      return bucket;
    } finally {
      lock.unlock();
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
        .withCustomTimePrecision(time)
        .build();
  }
}
