package ua.ehealth.mimir.sync.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.subject.IdentityDocument;
import ua.ehealth.mimir.subject.Person;
import ua.ehealth.mimir.subject.SampleDocument;
import ua.ehealth.mimir.sync.subjects.ClaimedSubject;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.Reason;
import ua.ehealth.mimir.verification.Stream;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/**
 * Somebody whom a claim may bring, made up one property at a time.
 *
 * @param card number of the identity card, or null
 */
record Claimant(int number, String card, StreamState before, int attempts, Instant answerAfter) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  /** Holds a card of its own. */
  static Claimant holder(int number) {
    return new Claimant(
        number,
        "%09d".formatted(number),
        StreamState.bare(StreamStatus.VERIFICATION_NEEDED, Reason.INITIAL),
        0,
        null);
  }

  static Claimant withoutCard(int number) {
    return holder(number).card(null);
  }

  static Claimant withWrongCard(int number) {
    return holder(number).card("12 34");
  }

  Claimant card(String other) {
    return new Claimant(number, other, before, attempts, answerAfter);
  }

  Claimant cardOf(Claimant other) {
    return card(other.card);
  }

  Claimant verified(Instant syncedAt) {
    StreamState verified =
        new StreamState(
            StreamStatus.VERIFIED, Reason.AUTO, new UUID(9, 9), (short) 0, syncedAt, null);
    return new Claimant(number, card, verified, attempts, answerAfter);
  }

  Claimant askedForAgain() {
    StreamState triggered =
        StreamState.bare(StreamStatus.VERIFICATION_NEEDED, Reason.ONLINE_TRIGGERED);
    return new Claimant(number, card, triggered, attempts, answerAfter);
  }

  Claimant missed(int times) {
    return new Claimant(number, card, before, times, answerAfter);
  }

  Claimant answerAfter(Instant moment) {
    return new Claimant(number, card, before, attempts, moment);
  }

  UUID id() {
    return new UUID(0, number);
  }

  ClaimedSubject under(long token) {
    return new ClaimedSubject(person(), token, before, attempts, answerAfter);
  }

  Question question() {
    return question(Stream.MVS_PASSPORT);
  }

  Question question(Stream stream) {
    return ((Inquiry.Ask) stream.inquiry(person(), TODAY)).question();
  }

  private Person person() {
    LocalDate birthDate = LocalDate.of(1990, 1, 31);
    String unzr = "19900131-%05d".formatted(number);
    return new Person(id(), true, "Шевченко", "Тарас", null, birthDate, unzr, documents());
  }

  private List<IdentityDocument> documents() {
    return card == null ? List.of() : List.of(SampleDocument.card().number(card).made());
  }
}
