package ua.ehealth.mimir.review;

import java.util.List;

/**
 * A part of a list.
 *
 * @param entries in the order of the list, whichever way it is read
 * @param next the cursor to go on with, the same way; null at the end. Where hardly anybody fits
 *     the filter a page may hold fewer than were asked for, even none, and still have a next one: a
 *     page looks at a bounded number of rows, whatever the table holds
 */
public record Page<T>(List<Entry<T>> entries, String next) {
  public Page {
    entries = List.copyOf(entries);
  }

  /**
   * One row.
   *
   * @param cursor where a page that begins after this one goes on
   */
  public record Entry<T>(T item, String cursor) {}

  /** Of entries that came from the last to the first. */
  Page<T> reversed() {
    return new Page<>(entries.reversed(), next);
  }

  public List<T> items() {
    return entries.stream().map(Entry::item).toList();
  }

  public boolean hasNext() {
    return next != null;
  }
}
