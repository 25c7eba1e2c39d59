package ua.ehealth.mimir.registry.pace;

/**
 * The calls a second that one service bears (specification 2.7). One process holds the whole quota
 * today; a cluster shares it behind the same interface.
 */
public interface Pace {

  /**
   * Waits for the next permit. Calls of {@link Permit#spend} may be made from another thread.
   *
   * @throws InterruptedException if the wait is interrupted; no permit is used then
   */
  Permit next() throws InterruptedException;

  /** The right to send one request, good for a short while. */
  interface Permit {

    /**
     * Called last before the request is written: waits for a fresh permit if this one has gone
     * stale, so that a process that was frozen does not fire a stale burst.
     */
    void spend() throws InterruptedException;
  }
}
