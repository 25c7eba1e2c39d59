package ua.ehealth.mimir.sync.run;

import java.time.Duration;
import java.util.List;
import ua.ehealth.mimir.registry.answers.AnswerStore.Reservation;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;

/** From a question to its answer: reserved first, so that no other run asks it too, then asked. */
final class Asking {
  private static final long BUSY_PAUSE = Duration.ofMillis(200).toNanos();

  private final Questions questions;
  private final Results results;
  private int reserving;

  Asking(Questions questions, Results results) {
    this.questions = questions;
    this.results = results;
  }

  void reserve(List<Effect> effects, long now) {
    List<Wanted> wanted = questions.drainUnreserved(now);
    if (!wanted.isEmpty()) {
      reserving++;
      effects.add(new Effect.Reserve(wanted));
    }
  }

  /**
   * @param stopping what is this run's to ask is not asked any more
   */
  void reserved(Event.Reserved reserved, boolean stopping, List<Effect> effects, long now) {
    reserving--;
    List<Wanted> wanted = reserved.asked().wanted();
    for (int i = 0; i < wanted.size(); i++) {
      OpenQuestion question = questions.get(wanted.get(i).question());
      switch (reserved.reservations().each().get(i)) {
        case Reservation.Mine _ -> {
          question.reserved(reserved.reservations().at(), now);
          if (!stopping) {
            effects.add(new Effect.Ask(question.question()));
          }
        }
        case Reservation.Known known -> {
          question.known(known.answer().answeredAt());
          questions.close(question.question());
          results.known(question, known.answer(), now);
        }
        case Reservation.Busy _ -> questions.busy(question, now + BUSY_PAUSE);
      }
    }
  }

  boolean underWay() {
    return reserving > 0;
  }
}
