package ua.ehealth.mimir.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The server that runs on some data: ours, or one that outlived the demo that started it. Only
 * whoever holds the lock of the directory may look for one.
 */
final class RunningPostgres {
  private RunningPostgres() {}

  /** Ends the server of these data if one runs: its clients are cut off, its data stay whole. */
  static void end(PostgresData data, PostgresPrograms programs) throws IOException {
    Path file = data.directory().resolve("postmaster.pid");
    Optional<ProcessHandle> named = processNamedIn(file);
    if (named.isEmpty()) {
      // PostgreSQL itself knows a stale file, and looks whether parts of the dead server still run.
      return;
    }
    ProcessHandle process = named.get();
    if (!serves(process, data.directory())) {
      // The number was given to a stranger since.
      Files.delete(file);
      return;
    }
    if (!stop(data, programs, "fast", 30)
        && serves(process, data.directory())
        && !stop(data, programs, "immediate", 10)
        && serves(process, data.directory())) {
      throw new LocalPostgresTrouble(
          "the PostgreSQL in %s (process %d) does not end: end it, then start again"
              .formatted(data.directory(), process.pid()));
    }
  }

  private static boolean stop(
      PostgresData data, PostgresPrograms programs, String mode, int seconds) throws IOException {
    return programs
        .run(
            "pg_ctl",
            "stop",
            "--pgdata=" + data.directory(),
            "--mode=" + mode,
            "--timeout=" + seconds)
        .succeeded();
  }

  private static Optional<ProcessHandle> processNamedIn(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(ProcessHandle::isAlive);
  }

  /** A process that has ended and that nobody has waited for is alive, but has no arguments. */
  private static boolean serves(ProcessHandle process, Path data) {
    return process
        .info()
        .arguments()
        .filter(arguments ->
            Collections.indexOfSubList(Arrays.asList(arguments), List.of("-D", data.toString()))
                >= 0)
        .isPresent();
  }
}
