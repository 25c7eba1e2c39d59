package ua.ehealth.mimir.registry;

/** Asks the service {@code unzr} whose a UNZR is, once: it never retries (specification 2.8). */
@FunctionalInterface
public interface InfoClient {

  /**
   * Blocks until the answer is there or its time is up. Whatever goes wrong on the way is an {@link
   * InfoAnswer.Unavailable}, never an exception.
   *
   * @param unzr sent as it is
   * @param userId on whose behalf: the {@code userId} of the header (specification 3.1)
   * @param departure see {@link RegisterClient#ask}
   */
  InfoAnswer ask(String unzr, String userId, RegisterClient.Departure departure);
}
