package ua.ehealth.mimir.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real PostgreSQL for all tests of a JVM; it ends with the JVM. Databases are copies of
 * migrated templates, external tables included, and cost a fraction of a second.
 */
public final class TestPostgres {
  private static final AtomicInteger COPIES = new AtomicInteger();
  private static final int CONNECTIONS = 5;

  /** Copies that nobody is connected to any more. */
  private static final String CLOSED =
      """
      select d.datname from pg_database d
      where d.datname ~ '^(mimir|mpi|prm)_[0-9]+$'
        and not exists (select from pg_stat_activity a where a.datname = d.datname)
      """;

  private TestPostgres() {}

  /** Three migrated, empty databases; closing them leaves other tests alone. */
  public static Databases freshDatabases() {
    dropClosed();
    int copy = COPIES.incrementAndGet();
    for (String name : new String[] {"mimir", "mpi", "prm"}) {
      execute("create database %s_%d template %s".formatted(name, copy, Templates.name(name)));
    }
    return open("_" + copy);
  }

  /** Three databases with nothing in them. */
  public static Databases emptyDatabases() {
    int copy = COPIES.incrementAndGet();
    for (String name : new String[] {"mimir", "mpi", "prm"}) {
      execute("create database %s_%d template template0".formatted(name, copy));
    }
    return open("_" + copy);
  }

  /** How to reach a database of this PostgreSQL, for instance one that does not exist. */
  public static DatabaseSettings settings(String database) {
    return new DatabaseSettings(
        "jdbc:postgresql://127.0.0.1:" + Server.POSTGRES.getPort() + "/" + database,
        "postgres",
        "postgres");
  }

  private static Databases open(String suffix) {
    return Databases.open(
        settings("mimir" + suffix),
        settings("mpi" + suffix),
        settings("prm" + suffix),
        CONNECTIONS);
  }

  /** A few at a time; hundreds of dead ones would keep the JVM busy at its end. */
  private static void dropClosed() {
    for (String name : query(CLOSED)) {
      execute("drop database " + name);
    }
  }

  private static List<String> query(String sql) {
    List<String> found = new ArrayList<>();
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private static void execute(String sql) {
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("shared_buffers", "64MB").start();
      } catch (IOException trouble) {
        throw new UncheckedIOException(trouble);
      }
    }
  }

  private static final class Templates {
    static {
      for (String name : new String[] {"mimir", "mpi", "prm"}) {
        execute("create database " + name + "_template");
      }
      try (Databases templates = open("_template")) {
        new Migrations(templates, true).apply();
      }
    }

    static String name(String database) {
      return database + "_template";
    }
  }
}
