package ua.ehealth.mimir.sync.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.sync.subjects.ClaimedSubject;

/** A question and the claimed subjects that wait for its answer. */
final class OpenQuestion {
  private final Question question;
  private final List<ClaimedSubject> waiting = new ArrayList<>();
  private Instant answeredAfter = Instant.MIN;
  private Instant reservedAt;
  private long reservedNanos;
  private long lookAgain;

  OpenQuestion(Question question) {
    this.question = question;
  }

  Question question() {
    return question;
  }

  List<ClaimedSubject> waiting() {
    return waiting;
  }

  /** Only an answer obtained later counts for all who wait. */
  Instant answeredAfter() {
    return answeredAfter;
  }

  void join(ClaimedSubject subject, Instant after) {
    waiting.add(subject);
    if (after.isAfter(answeredAfter)) {
      answeredAfter = after;
    }
  }

  /** It is ours to ask, as of that moment of the MIMIR database. */
  void reserved(Instant at, long nanos) {
    reservedAt = at;
    reservedNanos = nanos;
  }

  /** The time of an answer that is there now, never later than the answer itself. */
  Instant time(long nanos) {
    return reservedAt.plus(Duration.ofNanos(nanos - reservedNanos));
  }

  /** Another asks it: look again then. */
  void busyUntil(long nanos) {
    lookAgain = nanos;
  }

  long lookAgain() {
    return lookAgain;
  }
}
