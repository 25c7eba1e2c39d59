package ua.ehealth.mimir.bench.ground;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalDouble;
import ua.ehealth.mimir.bench.figures.ProcessorTime;

/**
 * The emulated registers in a process of their own, as they are in life: what they use of the
 * processor is not mixed up with what Mimir uses.
 */
public final class RegistersProcess implements AutoCloseable {
  private final Process process;
  private final URI url;

  private RegistersProcess(Process process) throws IOException {
    this.process = process;
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    if (line == null) {
      throw new IllegalStateException("the emulated registers do not start");
    }
    this.url = URI.create(line);
  }

  /**
   * Starts registers that know so many persons.
   *
   * @param latency of each call, as {@code 50ms}
   * @param workers calls that they answer at once
   */
  public static RegistersProcess start(long persons, String latency, int workers) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-jar",
            System.getProperty("java.class.path"),
            "registers",
            "--persons=" + persons,
            "--latency=" + latency,
            "--workers=" + workers);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      return new RegistersProcess(builder.start());
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** Where their security server is. */
  public URI url() {
    return url;
  }

  /** What they have been asked. */
  public Journal journal() {
    return new Journal(url);
  }

  /** Processor seconds of the process. */
  public OptionalDouble processorTime() {
    return ProcessorTime.of(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
