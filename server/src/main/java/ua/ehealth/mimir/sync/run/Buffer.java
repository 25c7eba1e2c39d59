package ua.ehealth.mimir.sync.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is written together: until it is many, or the first has waited long enough. */
final class Buffer<T> {
  private static final int ENOUGH = 500;
  private static final long PATIENCE = Duration.ofMillis(200).toNanos();

  private final List<T> items = new ArrayList<>();
  private long since;

  void add(T item, long now) {
    if (items.isEmpty()) {
      since = now;
    }
    items.add(item);
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  boolean isFull() {
    return items.size() >= ENOUGH;
  }

  /**
   * @param nothingMoreComes so that waiting is in vain
   */
  boolean ripe(long now, boolean nothingMoreComes) {
    return !items.isEmpty() && (isFull() || now - since >= PATIENCE || nothingMoreComes);
  }

  /** The oldest, no more than are enough; the rest has waited as long. */
  List<T> drain() {
    List<T> oldest = items.subList(0, Math.min(items.size(), ENOUGH));
    List<T> drained = List.copyOf(oldest);
    oldest.clear();
    return drained;
  }
}
