package ua.ehealth.mimir.unzrinfo;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Requests for personal information by UNZR, and what came of them (specification 2.8). */
public interface UnzrInfoRequests {

  /**
   * Asks for what the register knows of the holder of a UNZR: the row is {@code pending} from now
   * on, and one call is made for it, however often it is asked for until that has ended. Journaled.
   *
   * @param unzr as it is to be sent: nothing in it is corrected
   * @throws RequestRefused if it cannot be sent, or its answer could not be kept
   */
  UnzrInfo request(String unzr, Requester by);

  /**
   * The row of a UNZR, as it stands. Journaled, whether there is one or not.
   *
   * @throws ua.ehealth.mimir.privacy.SealingFailed if its information is sealed with a key that is
   *     not there any more
   */
  Optional<UnzrInfo> find(String unzr, Requester by);

  /** The same by the id of the row. Journaled if there is one. */
  Optional<UnzrInfo> find(UUID id, Requester by);

  /**
   * Waits until a row is not {@code pending} any more; at once where it is not. Any number may
   * wait; nothing is read for them meanwhile but, now and then, whether another process has ended
   * it. Not journaled, as it tells nothing of anybody.
   *
   * @return whether it has ended within the time
   */
  boolean await(UUID id, Duration patience) throws InterruptedException;
}
