package ua.ehealth.mimir.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.Migrations;
import ua.ehealth.mimir.settings.Settings;

/** Databases that are open and in the shape that this version needs. */
public final class Prepared {
  private static final Logger log = LoggerFactory.getLogger(Prepared.class);

  private Prepared() {}

  /**
   * Opens the three databases and migrates them if the settings say so; the caller closes them.
   *
   * @throws ua.ehealth.mimir.database.DatabaseUnavailable naming the first that cannot be used
   * @throws CommandFailure if migrations are outstanding and may not be applied
   */
  public static Databases databases(Settings settings) {
    Databases databases = open(settings);
    try {
      Migrations migrations = new Migrations(databases, settings.migrateExternalTables());
      if (settings.migrateAtStart()) {
        int applied = migrations.apply();
        if (applied > 0) {
          log.info("applied {} migrations", applied);
        }
      } else {
        refuseOutstanding(migrations, "run `mimir migrate` or set MIMIR_MIGRATE_AT_START=true");
      }
      return databases;
    } catch (RuntimeException trouble) {
      databases.close();
      throw trouble;
    }
  }

  /**
   * Opens the databases of a running cluster, and changes nothing about their shape.
   *
   * @throws ua.ehealth.mimir.database.DatabaseUnavailable naming the first that cannot be used
   * @throws CommandFailure if migrations are outstanding
   */
  static Databases ofCluster(Settings settings) {
    Databases databases = open(settings);
    try {
      refuseOutstanding(
          new Migrations(databases, false), "run `mimir migrate`, or the command of that version");
      return databases;
    } catch (RuntimeException trouble) {
      databases.close();
      throw trouble;
    }
  }

  private static void refuseOutstanding(Migrations migrations, String remedy) {
    int outstanding = migrations.pending().size();
    if (outstanding > 0) {
      throw CommandFailure.usage(outstanding + " migrations are outstanding; " + remedy);
    }
  }

  static Databases open(Settings settings) {
    return Databases.open(settings.mimir(), settings.mpi(), settings.prm());
  }
}
