package ua.ehealth.mimir.sync.subjects;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/**
 * One stream of a verification row that is locked.
 *
 * @param claim the token it is claimed under, or null
 * @param current as it stands, so IN_REVIEW while it is claimed
 * @param before the same before the claim; {@code current} where there is none
 * @param answerAfter only an answer obtained later counts; or null
 * @param others what the other streams count with in the cumulative status (specification 1.6)
 * @param waiting whether it waits for a retry, or is set aside
 */
record LockedStream(
    UUID subject,
    Long claim,
    StreamState current,
    StreamState before,
    Instant answerAfter,
    List<String> others,
    boolean waiting) {

  LockedStream {
    others = List.copyOf(others);
  }

  boolean claimed() {
    return claim != null && current.status() == StreamStatus.IN_REVIEW;
  }

  boolean claimedUnder(long token) {
    return claimed() && claim == token;
  }

  /** Whether nothing is left to write for it to be so. */
  boolean standsAs(StreamState state) {
    return !claimed() && !waiting && current.equals(state);
  }

  /** Whether an answer of that moment may be used: never one before those that came later. */
  boolean accepts(Instant answeredAt) {
    return (answerAfter == null || answeredAt.isAfter(answerAfter))
        && (current.syncedAt() == null || answeredAt.isAfter(current.syncedAt()));
  }
}
