package ua.ehealth.mimir.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import ua.ehealth.mimir.time.Stopwatch;

/** Shows on standard error how far runs are; called by several runs at once. */
public interface ProgressView extends Consumer<Progress>, AutoCloseable {

  /** Ends the display of a job. */
  void finished(String job);

  @Override
  void close();

  /** Bars on a terminal, otherwise a line every few seconds. */
  static ProgressView forThisProcess(PrintWriter err, Stopwatch stopwatch) {
    return isTerminal()
        ? new ProgressBars()
        : new ProgressLines(
            line -> {
              err.println(line);
              err.flush();
            },
            stopwatch);
  }

  /** The launcher looks at standard error, which Java cannot. */
  private static boolean isTerminal() {
    return Boolean.getBoolean("mimir.terminal");
  }
}
