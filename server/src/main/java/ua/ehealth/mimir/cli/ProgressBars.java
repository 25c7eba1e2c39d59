package ua.ehealth.mimir.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar a job, with rate and ETA, for a terminal. */
final class ProgressBars implements ProgressView {
  private final Map<String, ProgressBar> bars = new HashMap<>();

  @Override
  public synchronized void accept(Progress progress) {
    ProgressBar bar =
        bars.computeIfAbsent(
            progress.job(),
            job ->
                ProgressBar.builder()
                    .setTaskName(String.format(Locale.ROOT, "%-12s", job))
                    .setStyle(ProgressBarStyle.ASCII)
                    .setInitialMax(progress.due())
                    .setUpdateIntervalMillis(250)
                    .showSpeed()
                    .build());
    bar.maxHint(progress.due());
    bar.stepTo(progress.done());
    bar.setExtraMessage(String.format(Locale.ROOT, " quota %.0f %%", progress.quotaUsed() * 100));
  }

  @Override
  public synchronized void finished(String job) {
    ProgressBar bar = bars.remove(job);
    if (bar != null) {
      bar.close();
    }
  }

  @Override
  public synchronized void close() {
    bars.values().forEach(ProgressBar::close);
    bars.clear();
  }
}
