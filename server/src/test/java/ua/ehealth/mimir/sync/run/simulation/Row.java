package ua.ehealth.mimir.sync.run.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ua.ehealth.mimir.subject.IdentityDocument;
import ua.ehealth.mimir.subject.Person;
import ua.ehealth.mimir.subject.SampleDocument;
import ua.ehealth.mimir.sync.subjects.ClaimedSubject;
import ua.ehealth.mimir.verification.Decisions;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.Reason;
import ua.ehealth.mimir.verification.Stream;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/** A subject and its one stream, as a database would hold them. */
final class Row {
  static final Stream STREAM = Stream.MVS_PASSPORT;
  static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  final UUID id;
  String card;
  boolean eligible = true;
  StreamState state;
  StreamState before;
  long claim;
  int attempts;

  /** How often an answer was written. */
  int answers;

  /** Not due before; null if it does not wait, {@code Instant.MAX} if for the next run. */
  Instant notBefore;

  Instant answerAfter;

  /** Somebody else's transaction holds it. */
  Instant lockedUntil = Instant.MIN;

  Row(int number, String card, StreamState state) {
    this.id = new UUID(0, number);
    this.card = card;
    this.state = state;
  }

  boolean inReview() {
    return state.status() == StreamStatus.IN_REVIEW;
  }

  boolean claimedUnder(long token) {
    return inReview() && claim == token;
  }

  boolean triggered() {
    return needed() && state.reason().equals(Reason.ONLINE_TRIGGERED);
  }

  boolean needed() {
    return state.status() == StreamStatus.VERIFICATION_NEEDED;
  }

  Person person() {
    List<IdentityDocument> documents =
        card == null ? List.of() : List.of(SampleDocument.card().number(card).made());
    LocalDate birthDate = LocalDate.of(1990, 1, 31);
    return new Person(id, eligible, "Шевченко", "Тарас", null, birthDate, null, documents);
  }

  Inquiry inquiry() {
    return STREAM.inquiry(person(), TODAY);
  }

  ClaimedSubject take(long token) {
    before = state;
    state =
        new StreamState(
            StreamStatus.IN_REVIEW,
            Reason.AUTO,
            before.dataId(),
            before.dataStatus(),
            before.syncedAt(),
            before.unverifiedAt());
    claim = token;
    notBefore = null;
    return new ClaimedSubject(person(), token, before, attempts, answerAfter);
  }

  void restore() {
    end(before);
  }

  void waitUntil(Instant moment) {
    restore();
    attempts++;
    notBefore = moment;
  }

  void move(StreamState after) {
    end(after);
    attempts = 0;
    notBefore = null;
  }

  /** Other services do so when the data change (specification 2.9). */
  void reset() {
    move(Decisions.reset(inReview() ? before : state, inquiry()));
  }

  private void end(StreamState after) {
    state = after;
    before = null;
    claim = 0;
  }
}
