package ua.ehealth.mimir.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.DatabaseSettings;
import ua.ehealth.mimir.database.DatabaseUnavailable;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.Migrations;

class LocalPostgresTest {
  /** Used again and again, as a data directory is. */
  @TempDir static Path directory;

  @Test
  void dataOutliveAServerKilledAtOnceAfterACommit() throws Exception {
    LocalPostgres killed = LocalPostgres.in(directory);
    write(killed);
    kill(postmaster());
    killed.close();

    try (LocalPostgres again = LocalPostgres.in(directory)) {
      assertThat(written(again)).isEqualTo(1);
    }
  }

  @Test
  void aServerLeftBehindByAKilledDemoIsTakenOver() throws Exception {
    Process demo =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                DemoToKill.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = demo.inputReader()) {
      assertThat(said.readLine()).isEqualTo("written");
    }
    ProcessHandle left = postmaster();
    assertThat(left.info().arguments()).isPresent();
    kill(demo.toHandle());
    assertThat(left.info().arguments()).as("it runs on").isPresent();

    try (LocalPostgres second = LocalPostgres.in(directory)) {
      assertThat(left.info().arguments()).as("a process that has ended has none").isEmpty();
      assertThat(written(second)).isEqualTo(1);
    }
  }

  @Test
  void theNumberOfADeadServerGivenToAStrangerHarmsNeither() throws Exception {
    try (LocalPostgres first = LocalPostgres.in(directory)) {
      write(first);
    }
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Path file = directory.resolve("postgres/postmaster.pid");
      Files.writeString(
          file, stranger.pid() + "\n" + directory.toRealPath().resolve("postgres") + "\n");
      try (LocalPostgres second = LocalPostgres.in(directory)) {
        assertThat(written(second)).isEqualTo(1);
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aSecondDemoOnTheSameDirectoryIsTurnedAway() {
    try (LocalPostgres first = LocalPostgres.in(directory)) {
      assertThatThrownBy(() -> LocalPostgres.in(directory))
          .isInstanceOf(LocalPostgresTrouble.class)
          .hasMessageEndingWith(
              " is in use by another demo: end that one, or name another data directory");
      write(first);
    }
  }

  @Test
  void nobodyGetsInWithoutThePassword() {
    try (LocalPostgres postgres = LocalPostgres.in(directory)) {
      DatabaseSettings right = postgres.settings("mpi");
      DatabaseSettings wrong = new DatabaseSettings(right.url(), right.user(), "a guess");
      assertThatThrownBy(() -> Database.open("MPI", wrong, 1))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("refuses the login");
    }
  }

  @Test
  void aHalfMadeDirectoryIsMadeAnew(@TempDir Path halfMade) throws IOException {
    Files.createDirectories(halfMade.resolve("postgres.part/base"));
    Files.createDirectories(halfMade.resolve("postgres-binaries-part/bin"));
    Files.writeString(halfMade.resolve("mimir.password.part"), "old");
    Files.writeString(halfMade.resolve("a file of the user"), "kept");
    try (LocalPostgres postgres = LocalPostgres.in(halfMade)) {
      write(postgres);
    }
    assertThat(halfMade.resolve("a file of the user")).hasContent("kept");
    assertThat(halfMade.resolve("postgres.part")).doesNotExist();
  }

  @Test
  void dataOfAnotherVersionAreLeftAlone() throws IOException {
    LocalPostgres.in(directory).close();
    Path file = directory.resolve("postgres/PG_VERSION");
    String version = Files.readString(file);
    Files.writeString(file, "14\n");
    assertThatThrownBy(() -> LocalPostgres.in(directory))
        .isInstanceOf(LocalPostgresTrouble.class)
        .hasMessageContaining("were made by PostgreSQL 14, and this is postgres (PostgreSQL)")
        .hasMessageEndingWith("name another data directory");
    Files.writeString(file, version);
  }

  @Test
  void aTemporaryOneCarriesTheMigratedDatabasesAndLeavesNothing() {
    Path place;
    try (LocalPostgres postgres = LocalPostgres.temporary()) {
      place = postgres.directory();
      try (Databases databases =
          Databases.open(
              postgres.settings("mimir"), postgres.settings("mpi"), postgres.settings("prm"), 2)) {
        assertThat(new Migrations(databases, true).apply()).isPositive();
      }
      assertThat(place).exists();
    }
    assertThat(place).doesNotExist();
  }

  @Test
  void whatAKilledTemporaryDemoLeftIsClearedAwayOnceItIsOld() throws IOException {
    Path abandoned = TemporaryDirectories.create();
    Files.writeString(abandoned.resolve("postgres.log"), "old");
    Files.setLastModifiedTime(abandoned, FileTime.from(Instant.EPOCH));
    Path young = TemporaryDirectories.create();
    try (LocalPostgres postgres = LocalPostgres.temporary()) {
      assertThat(abandoned).doesNotExist();
      assertThat(young).exists();
      assertThat(postgres.directory()).exists();
    } finally {
      Folders.delete(young);
    }
  }

  static void write(LocalPostgres postgres) {
    try (Database database = Database.open("MPI", postgres.settings("mpi"), 1)) {
      database.jdbc().sql("drop table if exists things").update();
      database.jdbc().sql("create table things (id int)").update();
      database.jdbc().sql("insert into things values (1)").update();
    }
  }

  private static int written(LocalPostgres postgres) {
    try (Database database = Database.open("MPI", postgres.settings("mpi"), 1)) {
      return database.jdbc().sql("select count(*) from things").query(Integer.class).single();
    }
  }

  private static ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(directory.resolve("postgres/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static void kill(ProcessHandle process) throws ExecutionException, InterruptedException {
    process.destroyForcibly();
    process.onExit().get();
  }
}
