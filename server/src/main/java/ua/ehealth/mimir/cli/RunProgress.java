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

  /** How much of a rate is of the last interval: about five seconds count. */
  private static final double NEW = 0.05;

  private final String job;
  private final int quotaPerSecond;
  private final Supplier<Traffic> traffic;
  private final Stopwatch stopwatch;
  private final Consumer<Progress> listener;
  private final AtomicLong due = new AtomicLong();
  private long last;
  private long lastDone;
  private long lastCalls;
  private double perSecond;
  private double callsPerSecond;
  private boolean begun;

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
    this.last = stopwatch.nanos();
    this.lastCalls = traffic.get().calls();
  }

  @Override
  public void due(long count) {
    due.set(count);
  }

  @Override
  public void went(Tally tally) {
    long now = stopwatch.nanos();
    if (now - last < INTERVAL && begun) {
      return;
    }
    double seconds = Math.max(1e-3, (now - last) / 1e9);
    Traffic current = traffic.get();
    double rate = (tally.done() - lastDone) / seconds;
    double calls = (current.calls() - lastCalls) / seconds;
    perSecond = begun ? perSecond + NEW * (rate - perSecond) : rate;
    callsPerSecond = begun ? callsPerSecond + NEW * (calls - callsPerSecond) : calls;
    begun = true;
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
