package ua.ehealth.mimir.sync;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.settings.Settings;

/**
 * Starts runs by their schedules (specification 2.1): a firing missed while no node was up is made
 * up once, a run whose node died or that broke is begun again, and one firing starts one run in the
 * cluster. Beside them, the chores of the databases.
 */
final class Timetable implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

  private static final Duration POLLING = Duration.ofSeconds(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
  private static final Duration CHORES = Duration.ofHours(1);

  /** Between the runs of one night and the working day. */
  private static final String NIGHT = "30 4 * * *";

  private final Engine engine;
  private final Scheduler scheduler;

  /**
   * Schedules at work.
   *
   * @param chores done every hour
   * @param nightly done once a night in the cluster, by the name that its row has
   */
  Timetable(
      Engine engine,
      Settings settings,
      DataSource mimir,
      Chores chores,
      Map<String, Runnable> nightly) {
    this.engine = engine;
    List<RecurringTask<?>> tasks = new ArrayList<>();
    Job.ALL.forEach(job -> tasks.add(runs(job, settings)));
    tasks.add(
        Tasks.recurring("chores", Schedules.fixedDelay(CHORES))
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAILURE))
            .execute((_, _) -> chores.run()));
    nightly.forEach((name, work) -> tasks.add(nightly(name, work, settings)));
    this.scheduler =
        Scheduler.create(mimir, List.of())
            .startTasks(tasks)
            .threads(tasks.size())
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(Duration.ofSeconds(15))
            .failureLogging(LogLevel.WARN, false)
            .build();
    scheduler.start();
  }

  private static RecurringTask<Void> nightly(String name, Runnable work, Settings settings) {
    return Tasks.recurring(name, new CronSchedule(NIGHT, settings.engine().zone(), CronStyle.UNIX))
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAILURE))
        .onDeadExecutionRevive()
        .execute((_, _) -> work.run());
  }

  private RecurringTask<Void> runs(Job job, Settings settings) {
    String cron = settings.jobs().get(job.name()).schedule();
    return Tasks.recurring(
            job.name(), new CronSchedule(cron, settings.engine().zone(), CronStyle.UNIX))
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAILURE))
        .onDeadExecutionRevive()
        .execute((_, _) -> run(job));
  }

  private void run(Job job) {
    try {
      engine.run(job, RunCause.SCHEDULE, RunListener.NOBODY);
    } catch (RunRefused refused) {
      LOG.info("the schedule of {} fired in vain: {}", job, refused.getMessage());
      engine.firedInVain(job, refused);
    } catch (RunHalted halted) {
      LOG.info("the run of {} has come to a halt: {}", job, halted.getMessage());
    } catch (InterruptedException stopped) {
      // Not done: it fires again when a node is up.
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped");
    } catch (RunBroken broken) {
      LOG.warn("the run of {} broke, and is begun again: {}", job, Defect.of(broken.getCause()));
      throw broken;
    }
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
