package ua.ehealth.mimir.verification;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One stream of one subject: its six columns (specification 1.3).
 *
 * @param dataId the row of MIMIR that holds the answer, or null
 * @param dataStatus the register's own code (1, 0, -1), or null
 * @param syncedAt when the answer was obtained, or null
 * @param unverifiedAt when the stream became NOT_VERIFIED, or null
 */
public record StreamState(
    StreamStatus status,
    String reason,
    UUID dataId,
    Short dataStatus,
    Instant syncedAt,
    Instant unverifiedAt) {

  public StreamState {
    Objects.requireNonNull(status);
    Objects.requireNonNull(reason);
  }

  /** A stream that holds no answer and has no date. */
  public static StreamState bare(StreamStatus status, String reason) {
    return new StreamState(status, reason, null, null, null, null);
  }
}
