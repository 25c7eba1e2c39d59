package ua.ehealth.mimir.sync.subjects;

import java.time.Instant;
import java.util.Objects;
import ua.ehealth.mimir.subject.Subject;
import ua.ehealth.mimir.verification.StreamState;

/**
 * A subject that was taken: who, and what stood there before.
 *
 * @param token of the claim: nothing may be written to the stream under another one
 * @param before the stream as it was before the claim
 * @param attempts how often in a row the register has not answered for this subject
 * @param answerAfter only an answer obtained after this counts (specification 2.9), or null
 */
public record ClaimedSubject(
    Subject subject, long token, StreamState before, int attempts, Instant answerAfter) {

  public ClaimedSubject {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(before);
  }
}
