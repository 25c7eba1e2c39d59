package ua.ehealth.mimir.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Where demos keep their databases during a test. The programs of PostgreSQL, which take long to
 * unpack, are shared by all of them.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String PROGRAMS = "postgres-binaries-";
  private static Path programs;

  private final Path path;

  private DataDirectory(Path path) {
    this.path = path;
  }

  /** An empty directory. */
  public static synchronized DataDirectory create() throws IOException {
    Path path = Files.createTempDirectory("mimir-acceptance-").toRealPath();
    if (programs != null) {
      Files.createSymbolicLink(path.resolve(programs.getFileName()), programs);
    }
    return new DataDirectory(path);
  }

  public Path path() {
    return path;
  }

  public String postgresLog() throws IOException {
    Path log = path.resolve("postgres.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  /** With which the demos of this directory seal. */
  String encryptionKey() throws IOException {
    return Files.readString(path.resolve("encryption-keys")).strip();
  }

  /** Ends a PostgreSQL that a killed demo left, and deletes everything. */
  @Override
  public void close() throws IOException {
    endPostgres();
    shareProgramsOf(path);
    Trees.delete(path);
  }

  private void endPostgres() throws IOException {
    Path file = path.resolve("postgres/postmaster.pid");
    if (Files.exists(file)) {
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      ProcessHandle.of(pid)
          .filter(process -> process.info().arguments().isPresent())
          .ifPresent(process -> {
            CompletableFuture<ProcessHandle> end = process.onExit();
            process.destroyForcibly();
            end.orTimeout(10, TimeUnit.SECONDS).join();
          });
    }
  }

  private static synchronized void shareProgramsOf(Path path) throws IOException {
    if (programs == null) {
      try (var found = Files.newDirectoryStream(path, PROGRAMS + "*")) {
        for (Path folder : found) {
          programs =
              Files.move(
                  folder,
                  Trees.temporary("mimir-acceptance-programs-").resolve(folder.getFileName()));
        }
      }
    }
  }
}
