package ua.ehealth.mimir.review;

import java.time.Instant;
import java.util.UUID;

/**
 * One move of a stream (specification 1.6). Values that were cleared are not among it: they are
 * sealed personal data.
 *
 * @param stream {@code unzr}, {@code mvs_passport} …
 * @param cause {@code answer}, {@code reused-answer}, {@code spread} …
 * @param causedBy the user, or the system's own
 * @param fromStatus null where there was none
 * @param fromReason null where there was none
 * @param registerCode the register's own code, where its answer moved the stream
 * @param run the run that caused it, or null
 * @param requestId the request that caused it, or null
 */
public record HistoryEntry(
    UUID id,
    UUID subject,
    String stream,
    String cause,
    UUID causedBy,
    String fromStatus,
    String fromReason,
    String toStatus,
    String toReason,
    Short registerCode,
    String ruleVersion,
    UUID run,
    String requestId,
    Instant occurredAt) {}
