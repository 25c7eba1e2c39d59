package ua.ehealth.mimir.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads that are given up after a while: what is only shown may not burden a database for long. */
public final class BoundedQuery {
  private static final String QUERY_CANCELED = "57014";

  private final Database database;
  private final Duration most;

  /**
   * @param most what a statement may take, in whole milliseconds
   */
  public BoundedQuery(Database database, Duration most) {
    this.database = database;
    this.most = most;
  }

  /** What the read found; empty if it took too long. */
  public <T> Optional<T> read(Function<JdbcClient, T> read) {
    try {
      return Optional.ofNullable(
          database
              .transactions()
              .execute(_ -> {
                database.jdbc().sql("set local statement_timeout = " + most.toMillis()).update();
                return read.apply(database.jdbc());
              }));
    } catch (DataAccessException trouble) {
      if (trouble.getRootCause() instanceof SQLException stopped
          && QUERY_CANCELED.equals(stopped.getSQLState())) {
        return Optional.empty();
      }
      throw trouble;
    }
  }
}
