package ua.ehealth.mimir.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.TestPostgres;

/** Settings files for commands on the databases of a test. */
final class SettingsOf {
  private SettingsOf() {}

  /** Nothing but how these databases are reached. */
  static Path databases(Databases databases, Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Database database : databases.all()) {
      String name = database.jdbc().sql("select current_database()").query(String.class).single();
      lines
          .append(database.name() + "_DB_URL=" + TestPostgres.settings(name).url() + "\n")
          .append(database.name() + "_DB_USER=postgres\n")
          .append(database.name() + "_DB_PASSWORD=postgres\n");
    }
    return Files.writeString(folder.resolve("settings"), lines);
  }
}
