package ua.ehealth.mimir.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One of the three databases: a pool, and two ways of using it that share its transactions. */
public final class Database implements AutoCloseable {
  private final String name;
  private final HikariDataSource pool;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  private Database(String name, HikariDataSource pool) {
    this.name = name;
    this.pool = pool;
    this.jdbc = JdbcClient.create(pool);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
  }

  /**
   * Connects.
   *
   * @param name MIMIR, MPI or PRM: how its settings begin, and what errors call it
   * @param connections the most that are open at once
   * @throws DatabaseUnavailable if it cannot be reached, refuses the login or is too old
   */
  public static Database open(String name, DatabaseSettings settings, int connections) {
    FirstConnection.attempt(name, settings);
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(connections);
    config.addDataSourceProperty("ApplicationName", "mimir");
    // The detail of an error shows the row: names and numbers of documents.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    // A startup option would be refused by PgBouncer; the time zone set this way is one it follows.
    config.setConnectionInitSql("set time zone 'UTC'");
    return new Database(name, new HikariDataSource(config));
  }

  /** MIMIR, MPI or PRM. */
  public String name() {
    return name;
  }

  public DataSource dataSource() {
    return pool;
  }

  /** Statements; inside {@link #transactions} they are part of the transaction. */
  public JdbcClient jdbc() {
    return jdbc;
  }

  /** Transactions of this database only: none ever spans two (specification 1.1). */
  public TransactionTemplate transactions() {
    return transactions;
  }

  @Override
  public void close() {
    pool.close();
  }

  @Override
  public String toString() {
    return "Database[" + name + "]";
  }
}
