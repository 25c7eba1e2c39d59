package ua.ehealth.mimir.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./mimir} as a process of its own, started as the launcher starts it, but with the quick
 * compiler only: none of them lives long.
 */
public final class MimirProcess implements AutoCloseable {
  private static final Path JAR = Path.of("..", "app", "target", "mimir-run.jar");
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path out;
  private final Path err;

  private MimirProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts a command.
   *
   * @param settings environment names and values, beside what this process has
   */
  public static MimirProcess start(Map<String, String> settings, String... arguments)
      throws IOException {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(
          JAR + " is missing: these tests run after the package phase of app, as in ./mimir test");
    }
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                JAR.toString()));
    line.addAll(List.of(arguments));
    Path out = Files.createTempFile("mimir-", ".out");
    Path err = Files.createTempFile("mimir-", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(settings);
    return new MimirProcess(builder.start(), out, err);
  }

  /** Waits until it ends by itself; its exit status. */
  public int await() {
    return process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join().exitValue();
  }

  /** Sends TERM and waits; its exit status. */
  public int terminate() {
    process.destroy();
    return await();
  }

  /** {@code kill -9}. */
  public void kill() {
    process.destroyForcibly();
    await();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it has said so far on standard output. */
  public String out() throws IOException {
    return Files.readString(out);
  }

  /** What it has said so far on standard error. */
  public String err() throws IOException {
    return Files.readString(err);
  }

  @Override
  public void close() throws IOException {
    if (process.isAlive()) {
      terminate();
    }
    Files.delete(out);
    Files.delete(err);
  }
}
