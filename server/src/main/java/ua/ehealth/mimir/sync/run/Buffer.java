package ua.ehealth.mimir.sync.run;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is written together: until it is many, or the first has waited long enough. */
final class Buffer<T> {
  private final int enough;
  private final long patience;
  private List<T> items = new ArrayList<>();
  private long since;

  /**
   * @param enough so many are written at once
   * @param patience nanoseconds that the first may wait
   */
  Buffer(int enough, long patience) {
    this.enough = enough;
    this.patience = patience;
  }

  void add(T item, long now) {
    if (items.isEmpty()) {
      since = now;
    }
    items.add(item);
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  /**
   * @param nothingMoreComes so that waiting is in vain
   */
  boolean ripe(long now, boolean nothingMoreComes) {
    return !items.isEmpty()
        && (items.size() >= enough || now - since >= patience || nothingMoreComes);
  }

  List<T> drain() {
    List<T> drained = items;
    items = new ArrayList<>();
    return drained;
  }
}
