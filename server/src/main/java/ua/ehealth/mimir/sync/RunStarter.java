package ua.ehealth.mimir.sync;

import java.util.UUID;
import java.util.function.Consumer;

/** Starts runs in this process and lets them work there, without anybody waiting for their end. */
public interface RunStarter {

  /**
   * Starts a run of a job.
   *
   * @param noted what else belongs to the start, told the run's id: done in the transaction (of
   *     MIMIR) in which the run comes to be
   * @return the run
   * @throws RunRefused if one is under way or paused, the register is held, or there is no quota
   */
  UUID start(Job job, Consumer<UUID> noted);

  /**
   * Lets a paused run go on, in this process now.
   *
   * @param noted as in {@link #start}
   * @throws RunRefused if it is not paused, its register is held, or there is no quota
   */
  void resume(UUID run, Consumer<UUID> noted);
}
