package ua.ehealth.mimir.sync.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import ua.ehealth.mimir.registry.answers.AnswerStore.Reservation;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;

/** From a question to its answer: reserved first, so that no other run asks it too, then asked. */
final class Asking {
  private static final long BUSY_PAUSE = Duration.ofMillis(200).toNanos();

  private final Questions questions;
  private final Results results;
  private final int mostAsked;
  private final Deque<OpenQuestion> askedForAgain = new ArrayDeque<>();
  private final Deque<OpenQuestion> others = new ArrayDeque<>();
  private int reserving;
  private int asked;

  /**
   * @param maxInFlight calls at once: twice as many questions stand in the register's queue, so
   *     that no call waits for the run, and no other job behind a whole batch
   */
  Asking(int maxInFlight, Questions questions, Results results) {
    this.mostAsked = 2 * maxInFlight;
    this.questions = questions;
    this.results = results;
  }

  /** One reservation at a time: what comes in the meantime goes into the next, as one statement. */
  void reserve(List<Effect> effects, long now) {
    List<Wanted> wanted = reserving > 0 ? List.of() : questions.drainUnreserved(now);
    if (!wanted.isEmpty()) {
      reserving++;
      effects.add(new Effect.Reserve(wanted));
    }
  }

  void reserved(Event.Reserved reserved, long now) {
    reserving--;
    List<Wanted> wanted = reserved.asked().wanted();
    for (int i = 0; i < wanted.size(); i++) {
      OpenQuestion question = questions.get(wanted.get(i).question());
      switch (reserved.reservations().each().get(i)) {
        case Reservation.Mine _ -> {
          question.reserved(reserved.reservations().at(), now);
          (question.askedForAgain() ? askedForAgain : others).add(question);
        }
        case Reservation.Known known -> results.known(question, known.answer(), now);
        case Reservation.Busy _ -> questions.busy(question, now + BUSY_PAUSE);
      }
    }
  }

  /** Answers that cannot be kept yet are not piled up: a crash would repeat their calls. */
  void ask(List<Effect> effects) {
    while (asked < mostAsked && !results.behind()) {
      Deque<OpenQuestion> first = askedForAgain.isEmpty() ? others : askedForAgain;
      if (first.isEmpty()) {
        return;
      }
      asked++;
      effects.add(new Effect.Ask(first.removeFirst().question()));
    }
  }

  /** A call has ended, with an answer or without. */
  void answered() {
    asked--;
  }

  boolean underWay() {
    return reserving > 0;
  }
}
