package ua.ehealth.mimir.cli;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ua.ehealth.mimir.sync.RunListener;
import ua.ehealth.mimir.sync.Traffic;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.time.Stopwatch;

/** Makes of the counts of a run what a person wants to see of it, a few times a second. */
final class RunProgress implements RunListener {
  private static final long INTERVAL = Duration.ofMillis(250).toNanos();

  /** What a rate is taken over, less at the beginning of a run. */
  private static final double WINDOW_SECONDS = 5;

  private final String job;
  private final int quotaPerSecond;
  private final Supplier<Traffic> traffic;
  private final Stopwatch stopwatch;
  private final Consumer<Progress> listener;
  private final AtomicLong due = new AtomicLong();
  private boolean begun;
  private long began;
  private long last;
  private long lastDone;
  private long lastCalls;
  private double perSecond;
  private double callsPerSecond;

  /**
   * @param quotaPerSecond of the service that the job asks
   * @param traffic of that service, all jobs together
   */
  RunProgress(
      String job,
      int quotaPerSecond,
      Supplier<Traffic> traffic,
      Stopwatch stopwatch,
      Consumer<Progress> listener) {
    this.job = job;
    this.quotaPerSecond = quotaPerSecond;
    this.traffic = traffic;
    this.stopwatch = stopwatch;
    this.listener = listener;
  }

  @Override
  public void due(long count) {
    due.set(count);
  }

  @Override
  public void went(Tally tally) {
    long now = stopwatch.nanos();
    if (!begun) {
      begin(now);
    } else if (now - last >= INTERVAL) {
      tell(tally, now);
    }
  }

  /** The last word: what the run came to. */
  void ended(Tally tally) {
    long now = stopwatch.nanos();
    if (!begun) {
      begin(now);
    }
    tell(tally, now);
  }

  /** What came before, such as the wait for a dead run, is not part of any rate. */
  private void begin(long now) {
    begun = true;
    began = now;
    last = now;
    lastCalls = traffic.get().calls();
  }

  private void tell(Tally tally, long now) {
    double seconds = Math.max(1e-3, (now - last) / 1e9);
    double weight = Math.min(1, seconds / Math.min(WINDOW_SECONDS, (now - began) / 1e9 + 1e-3));
    Traffic current = traffic.get();
    perSecond += weight * ((tally.done() - lastDone) / seconds - perSecond);
    callsPerSecond += weight * ((current.calls() - lastCalls) / seconds - callsPerSecond);
    last = now;
    lastDone = tally.done();
    lastCalls = current.calls();
    listener.accept(
        new Progress(
            job,
            tally.done(),
            Math.max(due.get(), tally.claimed()),
            perSecond,
            quotaPerSecond == 0 ? 0 : Math.min(1, callsPerSecond / quotaPerSecond),
            current.inFlight()));
  }
}
