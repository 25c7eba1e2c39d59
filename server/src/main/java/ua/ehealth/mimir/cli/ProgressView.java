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
    return onTerminal()
        ? new ProgressBars()
        : new ProgressLines(
            line -> {
              err.println(line);
              err.flush();
            },
            stopwatch);
  }

  /** Whether standard error is one: the launcher looks, which Java cannot. */
  static boolean onTerminal() {
    return Boolean.getBoolean("mimir.terminal");
  }
}
