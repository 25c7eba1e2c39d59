package ua.ehealth.mimir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.TestPostgres;
import ua.ehealth.mimir.sync.Job;

/** {@code migrate} and {@code sync} on real databases, around an engine of make-believe. */
class DatabaseCommandsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Databases databases = TestPostgres.emptyDatabases();
  private boolean engineClosed;

  @TempDir Path folder;
  private Path settings;

  @BeforeEach
  void writeSettings() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Database database : databases.all()) {
      String name = database.jdbc().sql("select current_database()").query(String.class).single();
      lines
          .append(database.name() + "_DB_URL=" + TestPostgres.settings(name).url() + "\n")
          .append(database.name() + "_DB_USER=postgres\n")
          .append(database.name() + "_DB_PASSWORD=postgres\n");
    }
    lines.append(
        """
        MIGRATE_EXTERNAL_TABLES=true
        TREMBITA_URL=http://127.0.0.1:1
        TREMBITA_SEVDEIR_INSTANCE=SEVDEIR-TEST
        TREMBITA_MVS_CLIENT_MEMBER_CODE=00000001
        TREMBITA_MVS_CLIENT_SUBSYSTEM_CODE=MIMIR
        CHECKUNZR_QUOTA_PER_SECOND=2
        """);
    settings = Files.writeString(folder.resolve("settings"), lines);
  }

  @AfterEach
  void close() {
    databases.close();
  }

  private int execute(JobResult result, String... arguments) {
    MimirCommand mimir = new MimirCommand();
    Engines engines = (read, open) -> new OneResult(result);
    CommandLine line =
        MimirCommand.line(
            mimir,
            "test",
            List.of(
                new SyncCommand(mimir.options(), engines), new MigrateCommand(mimir.options())));
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    out.getBuffer().setLength(0);
    return line.execute(
        Stream.concat(Stream.of(arguments), Stream.of("--settings", settings.toString()))
            .toArray(String[]::new));
  }

  @Test
  void migrationsAreShownAppliedAndThenThereAreNone() {
    assertThat(execute(Results.UNZR, "migrate", "--print")).isZero();
    assertThat(out.toString()).contains("-- MIMIR: V1__", "create table if not exists unzr_data");
    assertThat(execute(Results.UNZR, "migrate", "--yes")).isZero();
    assertThat(out.toString()).startsWith("migrations applied: ");
    assertThat(execute(Results.UNZR, "migrate")).isZero();
    assertThat(out.toString()).startsWith("nothing to migrate");
    assertThat(execute(Results.UNZR, "migrate", "--print")).isZero();
    assertThat(out.toString()).startsWith("-- nothing to migrate");
  }

  @Test
  void aRunMigratesAndEndsWithItsSummaryAlone() {
    assertThat(execute(Results.UNZR, "sync", "unzr-persons", "--json")).isZero();
    assertThat(out.toString()).startsWith("{\"jobs\":[{\"job\":\"unzr-persons\"").hasLineCount(1);
    assertThat(err.toString()).contains("unzr-persons done: 7");
    assertThat(engineClosed).isTrue();
  }

  @Test
  void aRunThatLeftSomebodyWaitingIsStatusOne() {
    assertThat(execute(Results.WAITING, "sync", "mvs-parties")).isEqualTo(Exit.SOMETHING_LEFT);
    assertThat(out.toString()).contains("Left undone: 40 wait");
  }

  @Test
  void aDryRunOnlySaysWhatItWouldCost() {
    assertThat(execute(null, "sync", "unzr-persons", "--dry-run")).isZero();
    assertThat(out.toString())
        .startsWith(
            "unzr-persons: 42 due, at most as many calls to checkunzr; at 2 a second at most 21s");
  }

  @Test
  void withoutLeaveToMigrateAnOldSchemaStopsTheRun() throws IOException {
    Files.writeString(settings, Files.readString(settings) + "MIMIR_MIGRATE_AT_START=false\n");
    assertThat(execute(Results.UNZR, "sync", "unzr-persons")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err.toString()).contains("migrations are outstanding; run `mimir migrate`");
  }

  private final class OneResult implements Synchronization {
    private final JobResult result;

    OneResult(JobResult result) {
      this.result = result;
    }

    @Override
    public JobResult run(Job job, Consumer<Progress> listener) {
      listener.accept(new Progress(job.name(), 7, 7, 1, 1, 0));
      return result;
    }

    @Override
    public long due(Job job) {
      return 42;
    }

    @Override
    public void prepare() {}

    @Override
    public void followSchedules() {}

    @Override
    public Interfaces open(Entrance entrance) {
      throw new AssertionError("nobody is served here");
    }

    @Override
    public void close() {
      engineClosed = true;
    }
  }
}
