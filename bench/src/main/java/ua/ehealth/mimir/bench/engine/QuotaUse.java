package ua.ehealth.mimir.bench.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ua.ehealth.mimir.bench.figures.CallCounts;
import ua.ehealth.mimir.bench.ground.BenchDatabases;
import ua.ehealth.mimir.bench.ground.Journal;
import ua.ehealth.mimir.bench.ground.RegistersProcess;
import ua.ehealth.mimir.cli.JobResult;
import ua.ehealth.mimir.cli.RegisterEngine;
import ua.ehealth.mimir.cli.Synchronization;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * How many of the calls that a quota allows are made while work is due, as the registers see it.
 */
final class QuotaUse {
  private static final Duration LOOK = Duration.ofMillis(50);

  private final BenchDatabases ground;
  private final Settings settings;
  private final Journal journal;
  private final int quota;

  QuotaUse(BenchDatabases ground, RegistersProcess registers, Settings settings, int quota) {
    this.ground = ground;
    this.journal = registers.journal();
    this.settings = settings;
    this.quota = quota;
  }

  /** One run, from beginning to end. */
  String measure() throws InterruptedException {
    List<CallCounts.Count> counts = new ArrayList<>();
    JobResult result;
    try (Synchronization engine = RegisterEngine.start(settings, ground.databases());
        ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<JobResult> run = thread.submit(() -> engine.run(Job.named("mvs-persons"), _ -> {}));
      while (!run.isDone()) {
        counts.add(new CallCounts.Count(Stopwatch.SYSTEM.nanos(), journal.read().calls()));
        Stopwatch.SYSTEM.sleep(LOOK);
      }
      result = run.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
    CallCounts.Use use = new CallCounts(counts).use();
    int busiest = journal.read().busiestSecond();
    return String.format(
        Locale.ROOT,
        "%d calls in %.1f s, %d without an answer%n"
            + "%.4f of the allowed calls made while work was due (%d calls in %.2f s, without the"
            + " first and the last second); the aim is 0.97%n"
            + "%.3f of the quota in the busiest second (%d calls); the aim is at most 1.02",
        result.calls(),
        result.seconds(),
        result.unavailable(),
        use.share(quota),
        use.calls(),
        use.seconds(),
        (double) busiest / quota,
        busiest);
  }
}
