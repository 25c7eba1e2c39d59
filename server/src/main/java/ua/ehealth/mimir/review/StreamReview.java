package ua.ehealth.mimir.review;

import java.time.Instant;

/**
 * One stream of one subject as it stands. The id of MIMIR's row is left out on purpose
 * (specification 4.3).
 *
 * @param status one of {@link ua.ehealth.mimir.verification.StreamStatus}, or open text where
 *     another process writes the stream; null only in rows that others left so
 * @param reason open text
 * @param comment of DRACS_DEATH and NHS only, where there is one
 * @param result the register's own code, of DRFO ({@code result}), UNZR and the passports ({@code
 *     status}), where there is one
 * @param syncedAt when the answer was obtained; null where there is none, and of DRACS_DEATH and
 *     NHS
 * @param unverifiedAt when the stream became NOT_VERIFIED, or null
 */
public record StreamReview(
    String status,
    String reason,
    String comment,
    Short result,
    Instant syncedAt,
    Instant unverifiedAt) {

  /** Without the comment, which people wrote. */
  @Override
  public String toString() {
    return "StreamReview[" + status + "/" + reason + "]";
  }
}
