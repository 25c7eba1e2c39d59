package ua.ehealth.mimir.cli;

import java.util.function.Consumer;
import ua.ehealth.mimir.sync.Job;

/** What the commands ask of the engine. */
public interface Synchronization extends AutoCloseable {

  /** Gives every eligible subject its verification row; each run does so for its own subjects. */
  void prepare() throws InterruptedException;

  /**
   * One run of a job: returns when nothing is due any more (specification 2.1).
   *
   * @param listener is told now and then how far the run is
   */
  JobResult run(Job job, Consumer<Progress> listener) throws InterruptedException;

  /** How many subjects the job would ask about or settle now. */
  long due(Job job);

  /** Starts runs by their schedules, and takes up what waits for a retry, until closed. */
  void followSchedules();

  /**
   * Lets the interfaces answer, for commands that serve; whoever asked for them closes them first.
   *
   * @throws ua.ehealth.mimir.api.PortTaken if somebody else listens there
   */
  Interfaces open(Entrance entrance);

  /** Gives back what is claimed and stops. */
  @Override
  void close();
}
