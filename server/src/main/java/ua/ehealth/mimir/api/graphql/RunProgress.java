package ua.ehealth.mimir.api.graphql;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.ehealth.mimir.operation.RunsReader;
import ua.ehealth.mimir.operation.SyncRun;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Follows the newest run of a job to its end: each time it has come further, and now and then where
 * it has not, so that who went away is noticed.
 */
final class RunProgress {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Looks without a change, after which the run is shown again. */
  private static final int QUIET_LOOKS = 15;

  /** Looks at most: an hour. Whoever wants more asks again, with a token that is still good. */
  private static final int MOST_LOOKS = 3_600;

  private final Supplier<Optional<SyncRun>> newest;
  private final Function<UUID, Optional<SyncRun>> look;
  private final Stopwatch stopwatch;
  private SyncRun shown;
  private int looks;

  RunProgress(RunsReader runs, Job job, Stopwatch stopwatch) {
    this(
        () ->
            runs.runs(Optional.of(job), Optional.empty(), Optional.empty(), 1).stream().findFirst(),
        runs::run,
        stopwatch);
  }

  RunProgress(
      Supplier<Optional<SyncRun>> newest,
      Function<UUID, Optional<SyncRun>> look,
      Stopwatch stopwatch) {
    this.newest = newest;
    this.look = look;
    this.stopwatch = stopwatch;
  }

  /** Waits for what is to be shown next; empty when the run is over, or there is none. */
  Optional<SyncRun> next() {
    if (shown == null) {
      return show(newest.get());
    }
    for (int quiet = 0; !shown.state().ended() && looks < MOST_LOOKS; quiet++) {
      if (!rested()) {
        return Optional.empty();
      }
      looks++;
      Optional<SyncRun> run = look.apply(shown.id());
      if (run.isEmpty() || !run.get().equals(shown) || quiet >= QUIET_LOOKS) {
        return show(run);
      }
    }
    return Optional.empty();
  }

  private Optional<SyncRun> show(Optional<SyncRun> run) {
    run.ifPresent(found -> shown = found);
    return run;
  }

  private boolean rested() {
    try {
      stopwatch.sleep(PAUSE);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
