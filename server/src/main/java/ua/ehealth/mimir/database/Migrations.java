package ua.ehealth.mimir.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Brings the three databases to the shape this version needs. The databases may hold tables of
 * other services, and ours from before: what is there is adopted.
 *
 * <p>Applying needs sessions (a lock, indexes built beside writers), so a connection to PostgreSQL
 * itself; where nothing is pending, PgBouncer will do.
 */
public final class Migrations {
  private static final String OURS = "mimir_schema_history";
  private static final String EXTERNAL = "mimir_external_schema_history";

  private final List<History> histories = new ArrayList<>();
  private final Databases databases;

  /**
   * @param external whether the tables that other services own in production are made too ({@code
   *     MIGRATE_EXTERNAL_TABLES})
   */
  public Migrations(Databases databases, boolean external) {
    this.databases = databases;
    if (external) {
      histories.add(new History(databases.mpi(), "db/mpi-external", EXTERNAL));
      histories.add(new History(databases.prm(), "db/prm-external", EXTERNAL));
    }
    histories.add(new History(databases.mimir(), "db/mimir", OURS));
    histories.add(new History(databases.mpi(), "db/mpi", OURS));
    histories.add(new History(databases.prm(), "db/prm", OURS));
  }

  /**
   * Applies what is pending; safe to repeat, and on several nodes at once.
   *
   * @return how many scripts ran here
   * @throws MigrationFailed if a script does not go through, or is not the one that ran before
   */
  public int apply() {
    int applied = histories.stream().mapToInt(History::apply).sum();
    new HistoryPartitions(databases.mpi()).ensure();
    new HistoryPartitions(databases.prm()).ensure();
    databases.all().forEach(database -> HistoryPartitions.ofAccessJournal(database).ensure());
    return applied;
  }

  /** What {@link #apply} would run, in its order. */
  public List<Pending> pending() {
    return histories.stream().flatMap(history -> history.pending().stream()).toList();
  }

  /**
   * A script that has not run yet.
   *
   * @param database MIMIR, MPI or PRM
   * @param script its file name
   * @param sql its text
   */
  public record Pending(String database, String script, String sql) {}

  private record History(Database database, String folder, String table) {
    private static final int LOOKS = 40;

    int apply() {
      forgetFailures();
      Flyway flyway = flyway();
      try {
        // Flyway's own look takes a lock, which needs a session: not where there is nothing to do.
        if (flyway.info().pending().length == 0) {
          flyway.validate();
          return 0;
        }
        return migrate(flyway);
      } catch (FlywayException trouble) {
        throw MigrationFailed.in(database.name(), trouble);
      }
    }

    /**
     * Flyway makes its history table before it takes its lock: a node that sees it half made looks
     * again.
     */
    private static int migrate(Flyway flyway) {
      for (int look = 1; ; look++) {
        try {
          return flyway.migrate().migrationsExecuted;
        } catch (FlywayException trouble) {
          boolean halfMade = String.valueOf(trouble.getMessage()).contains("Unable to baseline");
          if (!halfMade || look == LOOKS) {
            throw trouble;
          }
          pause(trouble);
        }
      }
    }

    private static void pause(FlywayException trouble) {
      try {
        Stopwatch.SYSTEM.sleep(Duration.ofMillis(250));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw trouble;
      }
    }

    List<Pending> pending() {
      return Arrays.stream(flyway().info().pending())
          .map(found -> new Pending(database.name(), found.getScript(), text(found.getScript())))
          .toList();
    }

    /** Every script of ours can run again, so one that was cut short must not stop the next try. */
    private void forgetFailures() {
      boolean exists =
          database
              .jdbc()
              .sql("select to_regclass('public.' || :table) is not null")
              .param("table", table)
              .query(Boolean.class)
              .single();
      if (exists) {
        database.jdbc().sql("delete from public." + table + " where not success").update();
      }
    }

    private String text(String script) {
      try (InputStream file =
          Migrations.class.getClassLoader().getResourceAsStream(folder + "/" + script)) {
        if (file == null) {
          throw new IllegalStateException("no such migration: " + folder + "/" + script);
        }
        return new String(file.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException trouble) {
        throw new UncheckedIOException(trouble);
      }
    }

    private Flyway flyway() {
      FluentConfiguration configuration =
          Flyway.configure(Migrations.class.getClassLoader())
              .dataSource(database.dataSource())
              .locations("classpath:" + folder)
              .table(table)
              .schemas("public")
              .createSchemas(false)
              .baselineOnMigrate(true)
              .baselineVersion("0")
              .placeholderReplacement(false)
              .cleanDisabled(true);
      // Flyway's lock in a transaction would be waited for by an index that is built concurrently.
      configuration
          .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
          .setTransactionalLock(false);
      return configuration.load();
    }
  }
}
