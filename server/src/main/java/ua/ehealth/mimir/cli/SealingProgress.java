package ua.ehealth.mimir.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import ua.ehealth.mimir.time.Stopwatch;

/** Shows on standard error how many values of a column have been looked at. */
interface SealingProgress extends LongConsumer, AutoCloseable {

  @Override
  void close();

  /** A bar on a terminal, otherwise a line every few seconds. */
  static SealingProgress forThisProcess(
      String column, long all, PrintWriter err, Stopwatch stopwatch) {
    return ProgressView.onTerminal()
        ? new Bar(column, all)
        : new Lines(column, all, err, stopwatch);
  }

  /** With rate and ETA. */
  final class Bar implements SealingProgress {
    private final ProgressBar bar;

    Bar(String column, long all) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(column)
              .setStyle(ProgressBarStyle.ASCII)
              .setInitialMax(all)
              .setUpdateIntervalMillis(250)
              .showSpeed()
              .build();
    }

    @Override
    public void accept(long done) {
      bar.stepTo(done);
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** For logs and pipes. */
  final class Lines implements SealingProgress {
    private static final long INTERVAL = Duration.ofSeconds(5).toNanos();

    private final String column;
    private final long all;
    private final PrintWriter err;
    private final Stopwatch stopwatch;
    private final long begin;
    private long last;

    Lines(String column, long all, PrintWriter err, Stopwatch stopwatch) {
      this.column = column;
      this.all = all;
      this.err = err;
      this.stopwatch = stopwatch;
      this.begin = stopwatch.nanos();
      this.last = begin;
    }

    @Override
    public void accept(long done) {
      long now = stopwatch.nanos();
      if (now - last < INTERVAL) {
        return;
      }
      last = now;
      double perSecond = done / ((now - begin) / 1e9);
      String eta = perSecond > 0 ? Wording.seconds(Math.max(0, all - done) / perSecond) : "unknown";
      err.println(
          column
              + " "
              + Wording.number(done)
              + " of "
              + Wording.number(all)
              + " ("
              + Wording.percent(done, all)
              + "), ETA "
              + eta);
      err.flush();
    }

    @Override
    public void close() {}
  }
}
