package ua.ehealth.mimir.sync.subjects;

import java.time.Instant;
import java.time.LocalDate;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.subject.Subject;
import ua.ehealth.mimir.verification.ChangeCause;
import ua.ehealth.mimir.verification.Decisions;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.Stream;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/**
 * Decides what is written to a subject, looked at again under the lock of its row (specification
 * 2.3, 2.4, 2.5).
 *
 * @param now the database's, at which a wrong format is found
 * @param today what the expiry of documents is measured by
 */
record Turns(Stream stream, Instant now, LocalDate today) {

  /**
   * What becomes of a claimed subject.
   *
   * @param subject as it is now; null where it is gone
   */
  Turn ofClaimed(LockedStream locked, Subject subject, Settlement settlement) {
    if (!locked.claimedUnder(settlement.token())) {
      return new Turn.Untouched();
    }
    if (subject == null || !subject.eligible()) {
      return new Turn.Returned(locked);
    }
    Inquiry inquiry = stream.inquiry(subject, today);
    return switch (settlement.finding()) {
      case Settlement.Answered answered -> answered(locked, inquiry, answered);
      case Settlement.NothingToAsk _ -> settledHere(locked, inquiry);
    };
  }

  /** What becomes of another who may have the document that was asked about. */
  Turn ofHolder(LockedStream locked, Subject subject, KeptAnswer answer) {
    boolean concerned =
        !locked.claimed()
            && subject != null
            && subject.eligible()
            && locked.accepts(answer.answeredAt())
            && stream.inquiry(subject, today).equals(new Inquiry.Ask(answer.question()));
    return concerned ? moved(locked, answer, ChangeCause.SPREAD) : new Turn.Untouched();
  }

  private Turn answered(LockedStream locked, Inquiry inquiry, Settlement.Answered answered) {
    KeptAnswer answer = answered.answer();
    if (!inquiry.equals(new Inquiry.Ask(answer.question()))) {
      return askAgain(locked);
    }
    return moved(locked, answer, answered.cause());
  }

  private Turn moved(LockedStream locked, KeptAnswer answer, ChangeCause cause) {
    StreamState after =
        Decisions.answered(
            stream, locked.before(), answer.answer(), answer.dataId(), answer.answeredAt());
    return new Turn.Moved(locked, after, cause, outcome(answer.answer(), after));
  }

  private Turn settledHere(LockedStream locked, Inquiry inquiry) {
    return switch (inquiry) {
      case Inquiry.Ask _ -> askAgain(locked);
      case Inquiry.DataAbsent _ ->
          new Turn.Moved(
              locked,
              Decisions.dataAbsent(locked.before()),
              ChangeCause.LOCAL_CHECK,
              Outcome.NOT_NEEDED);
      case Inquiry.DataIncorrect incorrect ->
          new Turn.Moved(
              new Move(
                  locked,
                  Decisions.dataIncorrect(locked.before(), now),
                  ChangeCause.LOCAL_CHECK,
                  incorrect.flaws(),
                  null),
              Outcome.INCORRECT,
              incorrect.storedValue());
    };
  }

  private static Turn askAgain(LockedStream locked) {
    return new Turn.Moved(
        locked,
        Decisions.askAgain(locked.before()),
        ChangeCause.QUESTION_CHANGED,
        Outcome.QUESTION_CHANGED);
  }

  private static Outcome outcome(Answer.Definite answer, StreamState after) {
    if (answer instanceof Answer.Rejected) {
      return Outcome.REJECTED;
    }
    return after.status() == StreamStatus.VERIFIED ? Outcome.VERIFIED : Outcome.NOT_VERIFIED;
  }
}
