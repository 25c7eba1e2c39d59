package ua.ehealth.mimir.sync.subjects;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * Who is due by status and age of the answer (specification 2.2), in SQL about {@code v}, a row of
 * the verifications.
 */
final class DueCondition {
  /** As in the index, to the letter: else the planner does not see that it is the same. */
  static final String ANSWERED = "coalesce(v.{s}_synced_at, '-infinity'::timestamptz)";

  /**
   * NOT_VERIFIED without an answer is incorrect data: there is nothing to ask again. Elsewhere no
   * answer is the oldest.
   */
  static final String SQL =
      """
      (v.{s}_verification_status = 'VERIFICATION_NEEDED'
        or v.{s}_verification_status = 'VERIFIED' and %1$s < :stale
        or v.{s}_verification_status = 'NOT_VERIFIED' and v.{s}_synced_at < :recheck)\
      """
          .formatted(ANSWERED);

  private DueCondition() {}

  /** What {@link #SQL} has to be told. */
  static Map<String, OffsetDateTime> parameters(
      DatabaseTime time, int periodDays, int recheckDays) {
    return Map.of(
        "stale",
        time.staleBefore(periodDays),
        "recheck",
        recheckDays > 0 ? time.staleBefore(recheckDays) : OffsetDateTime.MIN);
  }
}
