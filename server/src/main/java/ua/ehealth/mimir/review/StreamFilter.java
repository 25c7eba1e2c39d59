package ua.ehealth.mimir.review;

import java.time.Instant;
import ua.ehealth.mimir.verification.StreamStatus;

/**
 * Those with a stream that is as said, in all that is said about it.
 *
 * @param stream null for any of the kind's streams; one stream must fit the rest
 * @param status null for any
 * @param reason null for any
 * @param unverifiedSince it became NOT_VERIFIED then or later; null for any, those without a date
 *     too
 */
public record StreamFilter(
    ReviewedStream stream, StreamStatus status, String reason, Instant unverifiedSince) {

  /** Says nothing: those without a verification row fit too. */
  public static final StreamFilter ANY = new StreamFilter(null, null, null, null);

  public static StreamFilter of(ReviewedStream stream, StreamStatus status) {
    return new StreamFilter(stream, status, null, null);
  }

  public StreamFilter withReason(String wanted) {
    return new StreamFilter(stream, status, wanted, unverifiedSince);
  }

  public StreamFilter withUnverifiedSince(Instant since) {
    return new StreamFilter(stream, status, reason, since);
  }

  boolean saysNothing() {
    return equals(ANY);
  }
}
