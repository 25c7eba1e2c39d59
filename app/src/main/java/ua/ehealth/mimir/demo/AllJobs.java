package ua.ehealth.mimir.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ua.ehealth.mimir.cli.JobResult;
import ua.ehealth.mimir.cli.ProgressView;
import ua.ehealth.mimir.cli.Synchronization;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.RunHalted;
import ua.ehealth.mimir.time.Stopwatch;

/** Runs every job at once, and waits for those who wait for a retry as long as it may. */
final class AllJobs {
  /** What waits for nothing in particular is looked at again this often. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Synchronization engine;
  private final ProgressView progress;
  private final InstantSource clock;
  private final Stopwatch stopwatch;

  AllJobs(Synchronization engine, ProgressView progress, InstantSource clock, Stopwatch stopwatch) {
    this.engine = engine;
    this.progress = progress;
    this.clock = clock;
    this.stopwatch = stopwatch;
  }

  /**
   * One result a job, in the order of {@link Job#ALL}.
   *
   * @param patience how long, after its first run, each job waits for retries; zero: not at all
   * @throws RunHalted if an operator ended one: the others have come to their end then
   */
  List<JobResult> run(Duration patience) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<JobResult>> runs = new ArrayList<>();
      for (Job job : Job.ALL) {
        runs.add(threads.submit(() -> runUntilNobodyWaits(job, patience)));
      }
      return results(runs, threads);
    }
  }

  private static List<JobResult> results(List<Future<JobResult>> runs, ExecutorService threads)
      throws InterruptedException {
    List<JobResult> results = new ArrayList<>();
    Optional<RunHalted> ordered = Optional.empty();
    try {
      for (Future<JobResult> run : runs) {
        try {
          results.add(run.get());
        } catch (ExecutionException failed) {
          ordered = ordered.or(() -> Optional.of(halted(failed)));
        }
      }
    } catch (RuntimeException broken) {
      threads.shutdownNow();
      throw broken;
    } catch (InterruptedException stopped) {
      threads.shutdownNow();
      throw stopped;
    }
    if (ordered.isPresent()) {
      throw ordered.get();
    }
    return results;
  }

  /** An operator ended this run, and no other; whatever else it was is thrown. */
  private static RunHalted halted(ExecutionException failed) {
    return switch (failed.getCause()) {
      case RunHalted halted -> halted;
      case RuntimeException trouble -> throw trouble;
      case Throwable trouble -> throw new IllegalStateException(trouble);
    };
  }

  private JobResult runUntilNobodyWaits(Job job, Duration patience) throws InterruptedException {
    JobResult result = engine.run(job, progress);
    long deadline = stopwatch.nanos() + patience.toNanos();
    while (!result.complete() && deadline - stopwatch.nanos() > 0) {
      stopwatch.sleepUntil(Math.min(deadline, stopwatch.nanos() + pause(result).toNanos()));
      result = result.then(engine.run(job, progress));
    }
    progress.finished(job.name());
    return result;
  }

  private Duration pause(JobResult result) {
    Instant now = clock.instant();
    Duration wait = result.waitingUntil().map(until -> Duration.between(now, until)).orElse(PAUSE);
    return wait.compareTo(PAUSE) < 0 ? PAUSE : wait;
  }
}
