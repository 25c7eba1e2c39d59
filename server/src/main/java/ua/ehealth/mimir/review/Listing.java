package ua.ehealth.mimir.review;

import java.util.List;
import ua.ehealth.mimir.review.IndexedQuery.Reader;

/**
 * Pages of a list: a walk along an index in the order of the list, and of the rows it meets those
 * that fit. The walk looks at a bounded number of rows, so that a page costs the same wherever it
 * is and whatever the table holds (docs/adr/0012).
 *
 * @param columns what to select for an item
 * @param fitting what is joined to the walk, which is called {@code w}, and who fits
 * @param reader reads the columns of an item
 */
record Listing<T>(
    IndexedQuery query, Keys keys, Walk walk, String columns, Sql fitting, Reader<T> reader) {
  /** Rows that a page looks at to find those that fit. */
  static final int LOOKED_AT = 10_000;

  /** The same for pages by number, which pass those of the pages before. */
  static final int LOOKED_AT_BY_NUMBER = 3 * Portion.REACH;

  /**
   * One page: one statement, and a second where it found fewer than were asked for.
   *
   * @throws PageTooFar where a page by number has looked at all it may and is not full
   */
  Page<T> page(Portion portion, Cursors cursors) {
    List<Found<T>> found = find(portion);
    boolean full = found.size() > portion.size();
    List<Page.Entry<T>> entries =
        found.stream()
            .limit(portion.size())
            .map(row -> new Page.Entry<>(row.item(), cursors.write(row.position())))
            .toList();
    if (full) {
      return new Page<>(entries, entries.getLast().cursor());
    }
    Position last = lastLookedAt(portion);
    if (last != null && portion.page() != null) {
      throw new PageTooFar();
    }
    return new Page<>(entries, last == null ? null : cursors.write(last));
  }

  private List<Found<T>> find(Portion portion) {
    Sql statement =
        new Sql()
            .add("select " + keys.columns("w") + ", " + columns + " from (")
            .add(bounded(portion))
            .add(") w ")
            .add(fitting)
            .add(keys.order("w"))
            .add(" offset ? limit ?", portion.skipped(), portion.size() + 1);
    return run(statement, row -> new Found<>(keys.read(row), reader.read(row)));
  }

  /** Where the walk came to its bound; null where it came to its end before. */
  private Position lastLookedAt(Portion portion) {
    if (walk.few()) {
      return null;
    }
    Sql statement =
        new Sql()
            .add("select " + keys.columns("w") + " from (")
            .add(bounded(portion))
            .add(") w")
            .add(keys.order("w"))
            .add(" offset ? limit 1", bound(portion) - 1);
    List<Position> last = run(statement, keys::read);
    return last.isEmpty() ? null : last.getFirst();
  }

  private Sql bounded(Portion portion) {
    if (walk.few()) {
      return walk.rows();
    }
    return new Sql()
        .add("select x.* from (")
        .add(walk.rows())
        .add(") x" + keys.order("x") + " limit " + bound(portion));
  }

  private static int bound(Portion portion) {
    return portion.page() == null ? LOOKED_AT : LOOKED_AT_BY_NUMBER;
  }

  private <R> List<R> run(Sql statement, Reader<R> rows) {
    return walk.few() ? query.sorted(statement, rows) : query.inOrder(statement, rows);
  }

  private record Found<T>(Position position, T item) {}
}
