package ua.ehealth.mimir.sync.run;

import java.time.Duration;
import java.time.Instant;
import ua.ehealth.mimir.sync.subjects.ClaimedSubject;
import ua.ehealth.mimir.verification.Reason;
import ua.ehealth.mimir.verification.StreamStatus;

/**
 * A claimed subject that waits for an answer.
 *
 * @param answeredAfter only an answer obtained later counts for it
 */
record Waiting(ClaimedSubject subject, Instant answeredAfter) {

  /**
   * @param claimedAt the time of the claim, by the subject's database
   * @param reuse how old an answer may be
   */
  static Waiting of(ClaimedSubject subject, Instant claimedAt, Duration reuse) {
    Instant after = claimedAt.minus(reuse);
    if (subject.answerAfter() != null && subject.answerAfter().isAfter(after)) {
      after = subject.answerAfter();
    }
    // A routine re-check wants an answer that is later than the one it has.
    boolean answered = subject.before().status() != StreamStatus.VERIFICATION_NEEDED;
    Instant syncedAt = subject.before().syncedAt();
    if (answered && syncedAt != null && syncedAt.isAfter(after)) {
      after = syncedAt;
    }
    return new Waiting(subject, after);
  }

  boolean askedForAgain() {
    return subject.before().reason().equals(Reason.ONLINE_TRIGGERED);
  }

  boolean accepts(Instant answeredAt) {
    return answeredAt.isAfter(answeredAfter);
  }
}
