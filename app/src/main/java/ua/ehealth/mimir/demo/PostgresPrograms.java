package ua.ehealth.mimir.demo;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root, so for root they run in a user
 * namespace, where nobody is root and the files still belong to the one who runs them.
 */
final class PostgresPrograms {
  private static final long PATIENCE_SECONDS = 120;

  private final Path home;

  /**
   * @param home the folder with {@code bin}
   */
  PostgresPrograms(Path home) {
    this.home = home;
  }

  /** What a program did: its exit status, and all that it said. */
  record Outcome(int status, String said) {
    boolean succeeded() {
      return status == 0;
    }
  }

  /** Runs a program to its end. */
  Outcome run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (new UnixSystem().getUid() == 0) {
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(program + " did not end within " + PATIENCE_SECONDS + " s");
      }
      if (said.startsWith("unshare:")) {
        throw new LocalPostgresTrouble(
            "PostgreSQL does not run as root, and user namespaces are not allowed here: run this"
                + " as another user");
      }
      return new Outcome(process.exitValue(), said.strip());
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new IOException("interrupted while " + program + " ran", interruption);
    }
  }
}
