package ua.ehealth.mimir.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import ua.ehealth.mimir.time.Stopwatch;

/** A line a job every few seconds, for logs and pipes. */
final class ProgressLines implements ProgressView {
  private static final long INTERVAL = Duration.ofSeconds(5).toNanos();

  private final Consumer<String> out;
  private final Stopwatch stopwatch;
  private final Map<String, Long> nextLine = new HashMap<>();
  private final Map<String, Progress> last = new HashMap<>();

  ProgressLines(Consumer<String> out, Stopwatch stopwatch) {
    this.out = out;
    this.stopwatch = stopwatch;
  }

  @Override
  public synchronized void accept(Progress progress) {
    long now = stopwatch.nanos();
    last.put(progress.job(), progress);
    Long next = nextLine.putIfAbsent(progress.job(), now + INTERVAL);
    if (next != null && now - next >= 0) {
      nextLine.put(progress.job(), now + INTERVAL);
      out.accept(line(progress));
    }
  }

  static String line(Progress progress) {
    long left = progress.due() - progress.done();
    String eta =
        progress.perSecond() > 0 ? Wording.seconds(left / progress.perSecond()) : "unknown";
    return String.format(
        Locale.ROOT,
        "%-12s %s of %s (%s), %.0f/s, ETA %s, quota used %.0f %%, in flight %d",
        progress.job(),
        Wording.number(progress.done()),
        Wording.number(progress.due()),
        Wording.percent(progress.done(), progress.due()),
        progress.perSecond(),
        eta,
        progress.quotaUsed() * 100,
        progress.inFlight());
  }

  @Override
  public synchronized void finished(String job) {
    nextLine.remove(job);
    Progress end = last.remove(job);
    out.accept(
        String.format(
            Locale.ROOT, "%-12s done: %s", job, Wording.number(end == null ? 0 : end.done())));
  }

  @Override
  public void close() {}
}
