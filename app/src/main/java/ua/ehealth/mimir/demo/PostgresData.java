package ua.ehealth.mimir.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import ua.ehealth.mimir.demo.PostgresPrograms.Outcome;

/** The files of one PostgreSQL: made once, with a password of their own, then used again. */
final class PostgresData {
  static final String USER = "mimir";

  private static final String PASSWORD_FILE = "mimir.password";
  private static final int PASSWORD_BYTES = 16;

  private final Path directory;

  private PostgresData(Path directory) {
    this.directory = directory;
  }

  /**
   * The data in a folder of the directory; complete, or made anew if there is none.
   *
   * @throws LocalPostgresTrouble if it was made by another version of PostgreSQL
   */
  static PostgresData in(Path parent, PostgresPrograms programs, boolean lasting)
      throws IOException {
    PostgresData data = at(parent);
    if (!Files.isDirectory(data.directory)) {
      make(parent, programs, lasting);
    }
    data.checkVersion(programs);
    return data;
  }

  /** Where the data of a directory are, whether they exist or not. */
  static PostgresData at(Path parent) {
    return new PostgresData(parent.resolve("postgres"));
  }

  Path directory() {
    return directory;
  }

  String password() throws IOException {
    return Files.readString(directory.resolve(PASSWORD_FILE));
  }

  /** A half-made folder never gets the final name, so the final name means that it is whole. */
  private static void make(Path parent, PostgresPrograms programs, boolean lasting)
      throws IOException {
    Path part = parent.resolve("postgres.part");
    Folders.delete(part);
    Path passwordFile = parent.resolve(PASSWORD_FILE + ".part");
    Files.deleteIfExists(passwordFile);
    Files.createFile(
        passwordFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    Files.writeString(passwordFile, HexFormat.of().formatHex(random));
    Outcome outcome =
        programs.run(
            "initdb",
            "--pgdata=" + part,
            "--username=" + USER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--no-locale",
            "--no-sync");
    if (!outcome.succeeded()) {
      throw new LocalPostgresTrouble(
          "cannot make a PostgreSQL in " + parent + ": " + lastLine(outcome.said()));
    }
    Files.writeString(
        part.resolve("postgresql.conf"), settings(lasting), StandardOpenOption.APPEND);
    Files.move(passwordFile, part.resolve(PASSWORD_FILE));
    Files.move(part, parent.resolve("postgres"));
  }

  /** The server's log may tell of an error, but never repeats a value of a row or a statement. */
  private static String settings(boolean lasting) {
    return """

    # Mimir's demo
    listen_addresses = '127.0.0.1'
    unix_socket_directories = ''
    max_connections = 100
    shared_buffers = 256MB
    max_wal_size = 2GB
    wal_level = minimal
    max_wal_senders = 0
    fsync = %s
    full_page_writes = %1$s
    timezone = 'UTC'
    log_timezone = 'UTC'
    jit = off
    log_error_verbosity = terse
    log_min_error_statement = panic
    """
        .formatted(lasting ? "on" : "off");
  }

  private void checkVersion(PostgresPrograms programs) throws IOException {
    String made = Files.readString(directory.resolve("PG_VERSION")).strip();
    String ours = programs.run("postgres", "--version").said();
    if (!ours.matches(".*\\) " + made + "[.a-z].*")) {
      throw new LocalPostgresTrouble(
          "the databases in "
              + directory
              + " were made by PostgreSQL "
              + made
              + ", and this is "
              + ours
              + ": name another data directory");
    }
  }

  static String lastLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).reduce("no reason given", (a, b) -> b);
  }
}
