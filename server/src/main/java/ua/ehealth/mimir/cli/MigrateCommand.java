package ua.ehealth.mimir.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.Migrations;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.Settings;

/** {@code migrate}: brings the databases to the shape of this version. */
@Command(
    name = "migrate",
    description = {
      "Bring the three databases to the shape of this version, at once.",
      "Needs MIMIR_DB_…, MPI_DB_… and PRM_DB_… (URL, USER, PASSWORD) and nothing else. Safe to"
          + " repeat, and on several nodes at once."
    })
public final class MigrateCommand implements Callable<Integer> {
  private final GlobalOptions options;

  @Spec private CommandSpec spec;

  @Option(names = "--print", description = "Only show what would be applied, as SQL")
  private boolean print;

  public MigrateCommand(GlobalOptions options) {
    this.options = options;
  }

  @Option(names = "--yes", description = "Accepted and without effect: nothing is asked")
  void yes(boolean accepted) {}

  @Override
  public Integer call() {
    Settings settings = options.settings(Set.of(Need.DATABASES));
    PrintWriter out = spec.commandLine().getOut();
    try (Databases databases = Prepared.open(settings)) {
      Migrations migrations = new Migrations(databases, settings.migrateExternalTables());
      out.println(print ? text(migrations.pending()) : applied(migrations.apply()));
      out.flush();
    }
    return Exit.DONE;
  }

  private static String applied(int count) {
    return count == 0 ? "nothing to migrate" : "migrations applied: " + count;
  }

  private static String text(List<Migrations.Pending> pending) {
    if (pending.isEmpty()) {
      return "-- nothing to migrate";
    }
    StringBuilder text = new StringBuilder(4096);
    pending.forEach(script ->
        text.append("-- ")
            .append(script.database())
            .append(": ")
            .append(script.script())
            .append('\n')
            .append(script.sql().strip())
            .append("\n\n"));
    return text.toString().stripTrailing();
  }
}
