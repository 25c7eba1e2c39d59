package ua.ehealth.mimir.review;

import java.util.List;

/**
 * A part of a list.
 *
 * @param next the cursor to go on after; null at the end. Where hardly anybody fits the filter a
 *     page may hold fewer than were asked for, even none, and still have a next one: a page looks
 *     at a bounded number of rows, whatever the table holds
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

  public List<T> items() {
    return entries.stream().map(Entry::item).toList();
  }

  public boolean hasNext() {
    return next != null;
  }
}
