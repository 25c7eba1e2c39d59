package ua.ehealth.mimir.demo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Directories of demos that keep nothing. */
final class TemporaryDirectories {
  private static final String PREFIX = "mimir-demo-";

  /** A directory this young may be one whose demo is about to lock it. */
  private static final Duration TOO_YOUNG = Duration.ofMinutes(10);

  private TemporaryDirectories() {}

  static Path create() throws IOException {
    return Files.createTempDirectory(PREFIX);
  }

  /** Ends the servers, and deletes the directories, of demos of this user that were killed. */
  static void clearAbandoned(Path ours, PostgresPrograms programs) throws IOException {
    Instant now = Files.getLastModifiedTime(ours).toInstant();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(ours.getParent(), PREFIX + "*")) {
      for (Path directory : found) {
        try {
          if (isAbandoned(directory, ours, now)) {
            clear(directory, programs);
          }
        } catch (IOException | LocalPostgresTrouble trouble) {
          // Another demo clears it at this moment, or it will not go: no reason not to start.
        }
      }
    }
  }

  private static boolean isAbandoned(Path directory, Path ours, Instant now) throws IOException {
    return !directory.equals(ours)
        && Files.getOwner(directory).equals(Files.getOwner(ours))
        && Files.getLastModifiedTime(directory).toInstant().plus(TOO_YOUNG).isBefore(now);
  }

  private static void clear(Path directory, PostgresPrograms programs) throws IOException {
    Optional<DirectoryLock> lock = DirectoryLock.attempt(directory);
    if (lock.isPresent()) {
      try {
        RunningPostgres.end(PostgresData.at(directory), programs);
        Folders.delete(directory);
      } finally {
        lock.get().close();
      }
    }
  }
}
