package ua.ehealth.mimir.sync.subjects;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is left of a job when claims find nothing.
 *
 * @param due somebody is due, if only behind a lock; whether they are eligible the next claim finds
 *     out
 * @param waiting how many wait for a retry whose time has not come; not those set aside
 * @param waitingUntil when the last of them is due; empty if one waits for the next run, or none
 *     waits
 * @param claimedByOthers somebody is IN_REVIEW
 */
public record Outlook(
    boolean due, long waiting, Optional<Instant> waitingUntil, boolean claimedByOthers) {

  public Outlook {
    Objects.requireNonNull(waitingUntil);
  }
}
