package ua.ehealth.mimir.review;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import ua.ehealth.mimir.database.Database;

/**
 * Runs a statement whose plan must not hang on statistics, which a table filled a minute ago has
 * not: every step is a range or a look-up in an index. What says so travels in front of the
 * statement, in the same round trip and the same transaction, and is forgotten with it.
 */
final class IndexedQuery {
  private static final String LOOK_UPS =
      """
      select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
        set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
        set_config('jit', 'off', true), set_config('enable_sort', '%s', true);
      """;

  private static final String IN_ORDER = LOOK_UPS.formatted("off");
  private static final String SORTED = LOOK_UPS.formatted("on");

  private final JdbcTemplate jdbc;

  IndexedQuery(Database database) {
    this.jdbc = new JdbcTemplate(database.dataSource());
  }

  /** One row as one item. */
  interface Reader<T> {
    T read(Columns row) throws SQLException;
  }

  /** A statement that has only one sensible plan, by a unique key. */
  <T> List<T> plain(Sql statement, Reader<T> reader) {
    return jdbc.query(
        statement.text(),
        new ArgumentPreparedStatementSetter(statement.values()),
        (row, _) -> reader.read(new Columns(row)));
  }

  /** A statement whose rows come out of an index in their order. */
  <T> List<T> inOrder(Sql statement, Reader<T> reader) {
    return run(IN_ORDER, statement, reader);
  }

  /** A statement that sorts the few rows it finds, or none. */
  <T> List<T> sorted(Sql statement, Reader<T> reader) {
    return run(SORTED, statement, reader);
  }

  private <T> List<T> run(String plan, Sql statement, Reader<T> reader) {
    return jdbc.execute(
        plan + statement.text(),
        (PreparedStatement prepared) -> {
          new ArgumentPreparedStatementSetter(statement.values()).setValues(prepared);
          prepared.execute();
          if (!prepared.getMoreResults()) {
            throw new IllegalStateException("a statement without rows");
          }
          List<T> found = new ArrayList<>();
          try (ResultSet rows = prepared.getResultSet()) {
            while (rows.next()) {
              found.add(reader.read(new Columns(rows)));
            }
          }
          return found;
        });
  }
}
