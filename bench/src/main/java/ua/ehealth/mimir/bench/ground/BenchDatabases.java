package ua.ehealth.mimir.bench.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import ua.ehealth.mimir.bench.figures.ProcessorTime;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.DatabaseSettings;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.Migrations;
import ua.ehealth.mimir.demo.LocalPostgres;

/**
 * A PostgreSQL of the benchmark's own with the three databases, migrated and empty, in a temporary
 * folder. It is one that keeps its data: fsync is on.
 */
public final class BenchDatabases implements AutoCloseable {
  private final Path folder;
  private final LocalPostgres postgres;
  private final Databases databases;

  private BenchDatabases(Path folder) {
    this.folder = folder;
    this.postgres = LocalPostgres.in(folder);
    this.databases = Databases.open(settings("mimir"), settings("mpi"), settings("prm"));
    new Migrations(databases, true).apply();
  }

  public static BenchDatabases start() {
    try {
      return new BenchDatabases(Files.createTempDirectory("mimir-bench-"));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  public Databases databases() {
    return databases;
  }

  /** How to reach a database: {@code mimir}, {@code mpi} or {@code prm}. */
  public DatabaseSettings settings(String database) {
    return postgres.settings(database);
  }

  /**
   * The same with another database of persons, migrated and empty; the caller closes it.
   *
   * @param name a word
   */
  public Databases withOther(String name) {
    databases.mpi().jdbc().sql("create database " + name).update();
    Databases others =
        new Databases(
            databases.mimir(),
            Database.open("MPI", settings(name), Databases.DEFAULT_CONNECTIONS),
            databases.prm());
    new Migrations(others, true).apply();
    return others;
  }

  /** What the server says of itself: its version, and that fsync is on. */
  public String server() {
    return "PostgreSQL "
        + show("server_version")
        + " with fsync "
        + show("fsync")
        + " and "
        + show("shared_buffers")
        + " of shared buffers";
  }

  private String show(String setting) {
    return databases.mpi().jdbc().sql("show " + setting).query(String.class).single();
  }

  /** Processor seconds of the server, all its processes together. */
  public OptionalDouble processorTime() {
    try {
      List<String> lines =
          Files.readAllLines(postgres.directory().resolve("postgres/postmaster.pid"));
      return ProcessorTime.ofFamily(Long.parseLong(lines.getFirst().strip()));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** Every page that was written is on disk, so that nobody has to write the pages of another. */
  public void settle() {
    databases.mpi().jdbc().sql("checkpoint").update();
  }

  @Override
  public void close() {
    databases.close();
    postgres.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
