package ua.ehealth.mimir.sync.subjects;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The plan of a statement must not hang on statistics, which a table filled a minute ago has not:
 * every step is a range or a look-up in an index.
 */
final class IndexPlans {
  private static final String SET =
      """
      select now(), set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
        set_config('enable_sort', 'off', true), set_config('enable_hashjoin', 'off', true),
        set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true)
      """;

  private IndexPlans() {}

  /**
   * Lasts as long as the transaction that is under way. A statement that claims use too is asked
   * for this wherever it is used: its connection may keep the plan of whoever came first.
   */
  static void set(JdbcClient jdbc) {
    jdbc.sql(SET).query().singleRow();
  }

  /** Lasts as long as the transaction that is under way; brings its time along. */
  static DatabaseTime set(JdbcClient jdbc, ZoneId zone) {
    return jdbc.sql(SET)
        .query(
            (row, _) -> new DatabaseTime(row.getObject(1, OffsetDateTime.class).toInstant(), zone))
        .single();
  }
}
