package ua.ehealth.mimir.sync.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;
import ua.ehealth.mimir.sync.subjects.ClaimedSubject;

/** A question and the claimed subjects that wait for its answer. */
final class OpenQuestion {
  private final Question question;
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Waiting> waitingForNext = new ArrayList<>();
  private Instant reservedAt;
  private long reservedNanos;
  private Instant answeredAt;
  private long lookAgain;

  OpenQuestion(Question question) {
    this.question = question;
  }

  Question question() {
    return question;
  }

  /**
   * Whoever joins before the answer is there gets it, whatever the databases' clocks say; later
   * only whom it is late enough for.
   */
  void join(Waiting one) {
    if (answeredAt == null || one.accepts(answeredAt)) {
      waiting.add(one);
    } else {
      waitingForNext.add(one);
    }
  }

  List<ClaimedSubject> waiting() {
    return waiting.stream().map(Waiting::subject).toList();
  }

  /** Those for whom the answer is not late enough. */
  List<Waiting> waitingForNext() {
    return waitingForNext;
  }

  Wanted wanted() {
    return new Wanted(
        question,
        waiting.stream()
            .map(Waiting::answeredAfter)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN));
  }

  /** Somebody waits who was asked for again: it goes first (specification 2.2). */
  boolean askedForAgain() {
    return waiting.stream().anyMatch(Waiting::askedForAgain);
  }

  /** It is ours to ask, as of that moment of the MIMIR database. */
  void reserved(Instant at, long nanos) {
    reservedAt = at;
    reservedNanos = nanos;
  }

  boolean isAnswered() {
    return answeredAt != null;
  }

  /** Its answer is there: the time of it, never later than the answer itself. */
  Instant answered(long nanos) {
    answeredAt = reservedAt.plus(Duration.ofNanos(nanos - reservedNanos));
    return answeredAt;
  }

  /** An answer was there already; some may have joined since it was looked for. */
  void known(Instant at) {
    waiting.stream().filter(one -> !one.accepts(at)).forEach(waitingForNext::add);
    waiting.removeAll(waitingForNext);
  }

  /** Another asks it: look again then. */
  void busyUntil(long nanos) {
    lookAgain = nanos;
  }

  long lookAgain() {
    return lookAgain;
  }
}
