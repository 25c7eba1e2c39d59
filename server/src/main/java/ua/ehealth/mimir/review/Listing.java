package ua.ehealth.mimir.review;

import java.sql.SQLException;
import java.util.List;
import ua.ehealth.mimir.review.IndexedQuery.Reader;

/**
 * Pages of a list: a walk along an index in the order of the list, and of the rows it meets those
 * that fit. The walk looks at a bounded number of rows, so that a page costs the same wherever it
 * is and whatever the table holds (docs/adr/0012).
 *
 * @param columns what to select for an item
 * @param joined what is joined to the walk, which is called {@code w}
 * @param fitting who fits
 * @param reader reads the columns of an item
 */
record Listing<T>(
    IndexedQuery query,
    Keys keys,
    Walk walk,
    String columns,
    List<Joined> joined,
    Sql fitting,
    Reader<T> reader) {
  /** Rows that a page looks at to find those that fit. */
  static final int LOOKED_AT = 10_000;

  /** The same for pages by number, which pass those of the pages before. */
  static final int LOOKED_AT_BY_NUMBER = 3 * Portion.REACH;

  /**
   * One page, in one statement.
   *
   * @throws PageTooFar where a page by number has looked at all it may and is not full
   */
  Page<T> page(Portion portion, Cursors cursors) {
    Page<T> page = inOrderOfWalk(portion, cursors);
    return portion.backward() ? page.reversed() : page;
  }

  private Page<T> inOrderOfWalk(Portion portion, Cursors cursors) {
    List<Met<T>> met = run(statement(portion), this::read);
    List<Page.Entry<T>> entries =
        met.stream()
            .filter(Met::fits)
            .limit(portion.size())
            .map(row -> new Page.Entry<>(row.item(), cursors.write(row.position())))
            .toList();
    if (met.size() <= portion.size() && met.stream().allMatch(Met::fits)) {
      return new Page<>(entries, null);
    }
    if (met.getLast().fits()) {
      return new Page<>(entries, entries.getLast().cursor());
    }
    if (portion.page() != null) {
      throw new PageTooFar();
    }
    return new Page<>(entries, cursors.write(met.getLast().position()));
  }

  /**
   * Those that fit, one more than are wanted; where there are fewer, at last the row where the walk
   * came to its bound, if it did. Both are of one moment: what another statement would take for the
   * last row looked at could lie beyond it, and those between would never be shown.
   */
  Sql statement(Portion portion) {
    return walk.few()
        ? fitting(portion)
        : new Sql()
            .add("(")
            .add(fitting(portion))
            .add(") union all (")
            .add(boundary(portion))
            .add(") limit ?", portion.size() + 1);
  }

  private Sql fitting(Portion portion) {
    Sql found = new Sql().add("select true, " + selected()).add(bounded(portion)).add(") w");
    joined.forEach(part -> found.add(part.lateral()));
    return found
        .add(" where true")
        .add(fitting)
        .add(keys.order("w"))
        .add(" offset ? limit ?", portion.skipped(), portion.size() + 1);
  }

  private Sql boundary(Portion portion) {
    Sql last = new Sql().add("select false, " + selected()).add(bounded(portion)).add(") w");
    joined.forEach(part -> last.add(part.nobody()));
    return last.add(keys.order("w")).add(" offset ? limit 1", bound(portion) - 1);
  }

  private String selected() {
    return keys.columns("w") + ", " + columns + " from (";
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

  private Met<T> read(Columns row) throws SQLException {
    boolean fits = row.yes();
    Position position = keys.read(row);
    return new Met<>(position, fits ? reader.read(row) : null);
  }

  /** A row of the walk; without an item where it is the last looked at. */
  private record Met<T>(Position position, T item) {
    boolean fits() {
      return item != null;
    }
  }
}
