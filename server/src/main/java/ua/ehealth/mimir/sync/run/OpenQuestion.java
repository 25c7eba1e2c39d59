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
  private Instant reservedAfter;
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

  void join(Waiting one) {
    (answeredAt == null || serves(one) ? waiting : waitingForNext).add(one);
  }

  /**
   * Whoever wants no more than was reserved for is served whatever the databases' clocks say: the
   * answer came after the reservation. Else its time decides.
   */
  private boolean serves(Waiting one) {
    return !one.answeredAfter().isAfter(reservedAfter) || one.accepts(answeredAt);
  }

  List<ClaimedSubject> waiting() {
    return waiting.stream().map(Waiting::subject).toList();
  }

  /** Those for whom the answer is not late enough. */
  List<Waiting> waitingForNext() {
    return waitingForNext;
  }

  Wanted wanted() {
    reservedAfter =
        waiting.stream().map(Waiting::answeredAfter).max(Comparator.naturalOrder()).orElseThrow();
    return new Wanted(question, reservedAfter);
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

  /** The time of an answer that is there now, never later than the answer itself. */
  Instant time(long nanos) {
    return reservedAt.plus(Duration.ofNanos(nanos - reservedNanos));
  }

  /** There is an answer of that time; some may have joined since the reservation. */
  void answered(Instant at) {
    answeredAt = at;
    waiting.stream().filter(one -> !serves(one)).forEach(waitingForNext::add);
    waiting.removeAll(waitingForNext);
  }

  boolean isAnswered() {
    return answeredAt != null;
  }

  /** Another asks it: look again then. */
  void busyUntil(long nanos) {
    lookAgain = nanos;
  }

  long lookAgain() {
    return lookAgain;
  }
}
