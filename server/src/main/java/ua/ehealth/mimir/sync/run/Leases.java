package ua.ehealth.mimir.sync.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The leases of a run and how many subjects are still claimed under each: renewed, then settled.
 */
final class Leases {
  private final Map<Long, Integer> unsettled = new HashMap<>();
  private final long third;
  private long subjects;
  private Set<Long> settled = new HashSet<>();
  private boolean renewing;
  private long nextRenewal;
  private int underWay;

  Leases(Duration lease, long now) {
    this.third = lease.toNanos() / 3;
    this.nextRenewal = now + third;
  }

  /**
   * @param token 0 if there is no lease
   * @param taken may be nobody: whoever was taken was gone
   */
  void taken(long token, int taken) {
    if (taken > 0) {
      unsettled.put(token, taken);
      subjects += taken;
    } else if (token != 0) {
      settled.add(token);
    }
  }

  /** One subject is no longer claimed. */
  void settle(long token) {
    unsettled.computeIfPresent(
        token,
        (_, left) -> {
          subjects--;
          if (left > 1) {
            return left - 1;
          }
          settled.add(token);
          return null;
        });
  }

  /** Those that ran out are lost: others have their subjects now. */
  void renewed(Event.Renewed renewed) {
    renewing = false;
    renewed.asked().tokens().stream()
        .filter(token -> !renewed.live().contains(token))
        .forEach(this::lose);
  }

  private void lose(long token) {
    Integer lost = unsettled.remove(token);
    if (lost != null) {
      subjects -= lost;
    }
  }

  /** Subjects that are claimed. */
  long subjects() {
    return subjects;
  }

  void tend(List<Effect> effects, long now) {
    // One at a time: what is settled in the meantime goes into the next.
    if (!settled.isEmpty() && underWay == 0) {
      underWay++;
      effects.add(new Effect.Settle(settled));
      settled = new HashSet<>();
    }
    if (!renewing && nextRenewal - now <= 0) {
      nextRenewal = now + third;
      if (!unsettled.isEmpty()) {
        renewing = true;
        effects.add(new Effect.Renew(Set.copyOf(unsettled.keySet())));
      }
    }
  }

  void returnAll(List<Effect> effects) {
    if (!unsettled.isEmpty()) {
      underWay++;
      effects.add(new Effect.ReturnAll(Set.copyOf(unsettled.keySet())));
      unsettled.clear();
      subjects = 0;
    }
  }

  /** Leases were settled or returned. */
  void ended() {
    underWay--;
  }

  boolean underWay() {
    return underWay > 0 || !settled.isEmpty();
  }
}
