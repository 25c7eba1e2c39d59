package ua.ehealth.mimir.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import ua.ehealth.mimir.database.DatabaseSettings;
import ua.ehealth.mimir.demo.PostgresPrograms.Outcome;

/**
 * The demo's PostgreSQL, on a free port of 127.0.0.1, with the three databases. Its files stand in
 * a data directory of the user, to be used again (then it may be killed at any moment, and so may
 * this program), or in a temporary one. Whoever starts it closes it, on Ctrl-C too.
 */
public final class LocalPostgres implements AutoCloseable {
  private static final List<String> NAMES = List.of("mimir", "mpi", "prm");
  private static final int ATTEMPTS = 5;

  private final Path directory;
  private final boolean lasting;
  private final DirectoryLock lock;
  private final PostgresPrograms programs;
  private final PostgresData data;
  private final int port;
  private final String password;

  private LocalPostgres(Path directory, boolean lasting, DirectoryLock lock) throws IOException {
    this.directory = directory;
    this.lasting = lasting;
    this.lock = lock;
    this.programs = new PostgresPrograms(PostgresBinaries.in(directory));
    RunningPostgres.end(PostgresData.at(directory), programs);
    if (!lasting) {
      TemporaryDirectories.clearAbandoned(directory, programs);
    }
    this.data = PostgresData.in(directory, programs, lasting);
    this.password = data.password();
    this.port = launch();
    try {
      createDatabases();
    } catch (SQLException trouble) {
      RunningPostgres.end(data, programs);
      throw new LocalPostgresTrouble(
          "cannot make the databases in " + directory + ": " + trouble.getMessage(), trouble);
    }
  }

  /**
   * Starts on the data in a directory, which is made if missing and may hold other files. A server
   * that a killed demo left behind there is ended first.
   *
   * @throws LocalPostgresTrouble if another demo uses the directory, or the server does not start
   */
  public static LocalPostgres in(Path directory) {
    return start(directory, true);
  }

  /**
   * Starts on no data, in a temporary directory that {@link #close} deletes.
   *
   * @throws LocalPostgresTrouble if the server does not start
   */
  public static LocalPostgres temporary() {
    try {
      return start(TemporaryDirectories.create(), false);
    } catch (IOException trouble) {
      throw trouble("a temporary directory", trouble);
    }
  }

  /** The data directory, with all links resolved. */
  public Path directory() {
    return directory;
  }

  /** How to reach a database: {@code mimir}, {@code mpi} or {@code prm}. */
  public DatabaseSettings settings(String database) {
    return new DatabaseSettings(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, PostgresData.USER, password);
  }

  /** Stops the server in good order; deletes the directory if it was temporary. */
  @Override
  public void close() {
    try {
      RunningPostgres.end(data, programs);
      if (!lasting) {
        Folders.delete(directory);
      }
      lock.close();
    } catch (IOException trouble) {
      throw trouble(directory.toString(), trouble);
    }
  }

  private static LocalPostgres start(Path given, boolean lasting) {
    try {
      Files.createDirectories(given);
      Path directory = given.toRealPath();
      DirectoryLock lock =
          DirectoryLock.attempt(directory)
              .orElseThrow(() ->
                  new LocalPostgresTrouble(
                      directory
                          + " is in use by another demo: end that one, or name another data"
                          + " directory"));
      try {
        return new LocalPostgres(directory, lasting, lock);
      } catch (IOException | RuntimeException trouble) {
        lock.close();
        if (!lasting) {
          Folders.delete(directory);
        }
        throw trouble;
      }
    } catch (IOException trouble) {
      throw trouble(given.toString(), trouble);
    }
  }

  /** Returns the port. Somebody may take the one found free; and the dead take a while to go. */
  private int launch() throws IOException {
    Path log = directory.resolve("postgres.log");
    Outcome outcome = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Files.deleteIfExists(log);
      int free = freePort();
      outcome =
          programs.run(
              "pg_ctl",
              "start",
              "--pgdata=" + data.directory(),
              "--log=" + log,
              "--options=-p " + free,
              "--wait",
              "--timeout=60");
      if (outcome.succeeded()) {
        return free;
      }
    }
    String reason = Files.exists(log) ? Files.readString(log) : outcome.said();
    throw new LocalPostgresTrouble(
        "PostgreSQL does not start in " + directory + ": " + PostgresData.lastLine(reason));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void createDatabases() throws SQLException {
    DatabaseSettings settings = settings("postgres");
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement()) {
      for (String name : NAMES) {
        try (var found =
            statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
          if (found.next()) {
            continue;
          }
        }
        statement.execute("create database " + name);
      }
    }
  }

  private static LocalPostgresTrouble trouble(String where, IOException trouble) {
    return new LocalPostgresTrouble(
        "cannot run a PostgreSQL in " + where + ": " + trouble.getMessage(), trouble);
  }
}
