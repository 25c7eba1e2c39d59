package ua.ehealth.mimir.sync.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How many subjects are still claimed under each lease of the run. */
final class Leases {
  private final Map<Long, Integer> unsettled = new HashMap<>();
  private Set<Long> settled = new HashSet<>();

  void taken(long token, int subjects) {
    unsettled.put(token, subjects);
  }

  /** One subject is no longer claimed. */
  void settle(long token) {
    unsettled.computeIfPresent(
        token,
        (_, left) -> {
          if (left > 1) {
            return left - 1;
          }
          settled.add(token);
          return null;
        });
  }

  /** A lease that ran out: others have its subjects now. */
  void lost(long token) {
    unsettled.remove(token);
  }

  Set<Long> held() {
    return Set.copyOf(unsettled.keySet());
  }

  long subjects() {
    return unsettled.values().stream().mapToLong(Integer::intValue).sum();
  }

  /** The leases that nobody is claimed under any more, each told once. */
  Set<Long> drainSettled() {
    Set<Long> drained = settled;
    settled = new HashSet<>();
    return drained;
  }
}
