package ua.ehealth.mimir.registry;

/** Asks a register one question, once: it never retries (specification 2.6). */
public interface RegisterClient {

  /**
   * Blocks until the answer is there or its time is up. Whatever goes wrong on the way is an {@link
   * Answer.Unavailable}, never an exception.
   *
   * @param departure called once, on the calling thread, last before the first byte is written:
   *     after a connection stands. It may wait for a permit.
   */
  Answer ask(Question question, Departure departure);

  /** The moment before the request leaves (specification 2.7). */
  @FunctionalInterface
  interface Departure {
    void await() throws InterruptedException;

    Departure AT_ONCE = () -> {};
  }
}
