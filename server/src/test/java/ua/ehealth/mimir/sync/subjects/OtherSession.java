package ua.ehealth.mimir.sync.subjects;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ua.ehealth.mimir.database.Database;

/** A transaction of somebody else, under way in a test. */
final class OtherSession implements AutoCloseable {
  private final Database database;
  private final Connection connection;
  private final ExecutorService thread = Executors.newCachedThreadPool();

  private OtherSession(Database database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  static OtherSession of(Database database) throws SQLException {
    Connection connection = database.dataSource().getConnection();
    connection.setAutoCommit(false);
    return new OtherSession(database, connection);
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void commit() throws SQLException {
    connection.commit();
  }

  /** Starts the work, and comes back when it waits for a lock. */
  <T> Future<T> blocks(Callable<T> work) {
    long before = waiting();
    Future<T> working = thread.submit(work);
    while (waiting() == before) {
      if (working.isDone()) {
        throw new AssertionError("waited for nobody");
      }
      Thread.onSpinWait();
    }
    return working;
  }

  private long waiting() {
    return database
        .jdbc()
        .sql(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """)
        .query(Long.class)
        .single();
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
    connection.close();
    thread.close();
  }
}
