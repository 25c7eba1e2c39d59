package ua.ehealth.mimir.sync;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.database.Repeating;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.hold.HeldServices;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Whether a run may begin: there is a quota, nobody holds the register, no run of the job is under
 * way or paused (specification 2.1, 2.6, 2.7).
 */
final class Beginning {
  private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Settings settings;
  private final HeldServices held;
  private final RunRows rows;
  private final NoArgGenerator ids;
  private final Repeating repeating;
  private final Stopwatch stopwatch;

  Beginning(
      Settings settings,
      HeldServices held,
      RunRows rows,
      NoArgGenerator ids,
      Repeating repeating,
      Stopwatch stopwatch) {
    this.settings = settings;
    this.held = held;
    this.rows = rows;
    this.ids = ids;
    this.repeating = repeating;
    this.stopwatch = stopwatch;
  }

  /**
   * Begins a run; one of the job that may be dead is waited for, but not by a {@link
   * RunCause#RETRY}.
   */
  UUID of(Job job, RunCause cause) throws InterruptedException {
    refuseWithoutQuota(job);
    repeating.until(() -> refuseIfHeld(job));
    Duration left = Duration.ofDays(1);
    while (true) {
      UUID id = ids.generate();
      if (repeating.until(() -> rows.begin(id, job, cause, _ -> {}))) {
        return begun(id, job, cause);
      }
      repeating.until(() -> refuseIfPaused(job));
      Duration now = repeating.until(() -> rows.leftToLive(job)).orElse(Duration.ZERO);
      if (cause == RunCause.RETRY || now.compareTo(left) > 0) {
        throw RunRefused.underWay(job);
      }
      left = now;
      stopwatch.sleep(PAUSE);
    }
  }

  /** Begins a run for somebody who does not wait. */
  UUID atOnce(Job job, RunCause cause, Consumer<UUID> noted) {
    refuseWithoutQuota(job);
    refuseIfHeld(job);
    UUID id = ids.generate();
    if (!rows.begin(id, job, cause, noted)) {
      refuseIfPaused(job);
      throw RunRefused.underWay(job);
    }
    return begun(id, job, cause);
  }

  /** Lets a paused run go on. */
  RunRows.Resumed again(UUID run, Consumer<UUID> noted) {
    Job job = rows.job(run).orElseThrow(RunRefused::notPaused);
    refuseWithoutQuota(job);
    refuseIfHeld(job);
    RunRows.Resumed resumed = rows.resume(run, noted).orElseThrow(RunRefused::notPaused);
    LOG.info("run {} of {} goes on", run, job);
    return resumed;
  }

  /** Notes a firing in vain, where an operator is why: the rest sees to itself. */
  void inVain(Job job, RunCause cause, RunRefused refused) {
    if (refused.why() == RunRefused.Why.PAUSED || refused.why() == RunRefused.Why.HELD) {
      rows.skip(ids.generate(), job, cause, refused.getMessage());
    }
  }

  private static UUID begun(UUID id, Job job, RunCause cause) {
    LOG.info("run {} of {} begins ({})", id, job, cause);
    return id;
  }

  private void refuseWithoutQuota(Job job) {
    EisService service = job.service();
    if (settings.services().get(service).quotaPerSecond() == 0) {
      throw RunRefused.withoutQuota(job, service);
    }
  }

  private void refuseIfHeld(Job job) {
    held.on(job.service())
        .ifPresent(hold -> {
          throw RunRefused.held(job, hold);
        });
  }

  private void refuseIfPaused(Job job) {
    rows.paused(job)
        .ifPresent(pause -> {
          throw RunRefused.paused(job, pause);
        });
  }
}
