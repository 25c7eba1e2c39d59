package ua.ehealth.mimir.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import ua.ehealth.mimir.database.Database;

/** What the database does for a statement: the plan that ran, and the pages that it looked at. */
record Plans(String text) {
  private static final Pattern BUFFERS = Pattern.compile("Buffers: shared([^\n]*)");
  private static final Pattern COUNT = Pattern.compile("(?:hit|read)=([0-9]+)");

  static Plans of(Database database, Listing<?> listing, Sql statement) {
    String plan = listing.walk().few() ? IndexedQuery.SORTED : IndexedQuery.IN_ORDER;
    return of(database, plan, statement);
  }

  static Plans of(Database database, String plan, Sql statement) {
    return new JdbcTemplate(database.dataSource())
        .execute(
            plan
                + "explain (analyze, buffers, timing off, summary off, costs off) "
                + statement.text(),
            (PreparedStatement prepared) -> {
              new ArgumentPreparedStatementSetter(statement.values()).setValues(prepared);
              prepared.execute();
              prepared.getMoreResults();
              List<String> lines = new ArrayList<>();
              try (ResultSet rows = prepared.getResultSet()) {
                while (rows.next()) {
                  lines.add(rows.getString(1));
                }
              }
              return new Plans(String.join("\n", lines));
            });
  }

  /** Pages of tables and indexes, found in memory or not; planning is not counted. */
  long buffers() {
    MatchResult whole = BUFFERS.matcher(text).results().findFirst().orElseThrow();
    return COUNT
        .matcher(whole.group(1))
        .results()
        .mapToLong(count -> Long.parseLong(count.group(1)))
        .sum();
  }

  /** Nothing is read from end to end, and not more than so many pages. */
  void assertCheap(long buffers) {
    assertThat(text).doesNotContain("Seq Scan").doesNotContain("Bitmap Heap");
    assertThat(buffers()).as(text).isLessThanOrEqualTo(buffers);
  }
}
