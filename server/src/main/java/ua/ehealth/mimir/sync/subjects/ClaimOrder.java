package ua.ehealth.mimir.sync.subjects;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import ua.ehealth.mimir.sync.Job;

/**
 * What to take (specification 2.2, 2.3).
 *
 * @param owner the run
 * @param batchSize the most that one claim takes
 * @param lease how long the claim lives if it is not renewed
 * @param periodDays an answer of day D is due on D + this
 * @param recheckDays the same for NOT_VERIFIED; 0: those are not asked again
 * @param zone what days are counted in
 * @param from where the last claim stopped
 * @param onlyWaiting take only those who waited for a retry and whose time has come
 */
public record ClaimOrder(
    Job job,
    UUID owner,
    int batchSize,
    Duration lease,
    int periodDays,
    int recheckDays,
    ZoneId zone,
    Cursors from,
    boolean onlyWaiting) {

  public ClaimOrder {
    Objects.requireNonNull(job);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(lease);
    Objects.requireNonNull(zone);
    Objects.requireNonNull(from);
    if (batchSize < 1) {
      throw new IllegalArgumentException("a batch of " + batchSize);
    }
  }

  /** The same from elsewhere. */
  public ClaimOrder from(Cursors cursors) {
    return new ClaimOrder(
        job, owner, batchSize, lease, periodDays, recheckDays, zone, cursors, onlyWaiting);
  }
}
