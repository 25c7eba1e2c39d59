package ua.ehealth.mimir.operation;

import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.RunOrder;
import ua.ehealth.mimir.sync.RunRefused;
import ua.ehealth.mimir.sync.RunStarter;

/**
 * Starts, pauses, resumes and stops runs, from any node (specification 2.1). A start or a
 * resumption works in this process; a pause or a stop is an order in MIMIR, which the node that
 * runs it follows within two seconds. Each is kept with who ordered it and why.
 */
public final class RunControl {
  private final Database mimir;
  private final RunStarter starter;
  private final OrderedRuns runs;
  private final OperatorActions actions;

  public RunControl(Database mimir, RunStarter starter) {
    this.mimir = mimir;
    this.starter = starter;
    this.runs = new OrderedRuns(mimir);
    this.actions = new OperatorActions(mimir);
  }

  /**
   * Starts a run of a job.
   *
   * @return the run
   * @throws OrderRefused UNDER_WAY, JOB_PAUSED, REGISTER_HELD or WITHOUT_QUOTA
   */
  public UUID start(Job job, OperatorOrder order) {
    try {
      return starter.start(job, run -> actions.ofRun("start", job, run, order));
    } catch (RunRefused refused) {
      throw OrderRefused.of(refused);
    }
  }

  /**
   * Has a run give back what it has claimed and wait, whatever restarts, until it is resumed.
   *
   * @throws OrderRefused NO_SUCH_RUN, ENDED, ALREADY_PAUSED or ALREADY_STOPPING
   */
  public void pause(UUID run, OperatorOrder order) {
    mimir
        .transactions()
        .executeWithoutResult(_ -> {
          OrderedRuns.Standing standing = runs.locked(run);
          refuseIfOver(standing);
          if (standing.stopping()) {
            throw alreadyStopping(standing);
          }
          if (standing.paused() || standing.pausing()) {
            throw new OrderRefused(
                OrderRefused.Why.ALREADY_PAUSED, "the run is already " + standing.inWords());
          }
          runs.order(run, RunOrder.Word.PAUSE, order);
          actions.ofRun("pause", standing.job(), run, order);
        });
  }

  /**
   * Has a run give back what it has claimed and end; a paused one ends at once.
   *
   * @throws OrderRefused NO_SUCH_RUN, ENDED or ALREADY_STOPPING
   */
  public void stop(UUID run, OperatorOrder order) {
    mimir
        .transactions()
        .executeWithoutResult(_ -> {
          OrderedRuns.Standing standing = runs.locked(run);
          refuseIfOver(standing);
          if (standing.stopping()) {
            throw alreadyStopping(standing);
          }
          runs.order(run, RunOrder.Word.STOP, order);
          actions.ofRun("stop", standing.job(), run, order);
        });
  }

  /**
   * Lets a paused run go on, in this process, with what is due now.
   *
   * @throws OrderRefused NO_SUCH_RUN, ENDED, NOT_PAUSED, STILL_PAUSING, REGISTER_HELD or
   *     WITHOUT_QUOTA
   */
  public void resume(UUID run, OperatorOrder order) {
    OrderedRuns.Standing standing = runs.seen(run);
    refuseIfOver(standing);
    if (standing.pausing()) {
      throw new OrderRefused(
          OrderRefused.Why.STILL_PAUSING,
          "the run has not come to rest yet: resume it in a few seconds");
    }
    if (!standing.paused()) {
      throw new OrderRefused(OrderRefused.Why.NOT_PAUSED, "the run is not paused");
    }
    try {
      starter.resume(run, _ -> actions.ofRun("resume", standing.job(), run, order));
    } catch (RunRefused refused) {
      throw OrderRefused.of(refused);
    }
  }

  private static void refuseIfOver(OrderedRuns.Standing standing) {
    if (standing.state().ended()) {
      throw new OrderRefused(
          OrderRefused.Why.ENDED, "the run is over (%s)".formatted(standing.state().code()));
    }
  }

  private static OrderRefused alreadyStopping(OrderedRuns.Standing standing) {
    return new OrderRefused(
        OrderRefused.Why.ALREADY_STOPPING, "the run is already " + standing.inWords());
  }
}
