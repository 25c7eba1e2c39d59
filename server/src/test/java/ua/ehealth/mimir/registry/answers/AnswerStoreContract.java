package ua.ehealth.mimir.registry.answers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore.Kept;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Obtained;
import ua.ehealth.mimir.registry.answers.AnswerStore.Reservation;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;

/** An empty store, its surroundings, and short words for what is done with it. */
interface AnswerStoreContract {
  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  Instant LATER = NOON.plusSeconds(60);
  Instant MUCH_LATER = NOON.plusSeconds(3600);

  Answer.Definite FOUND = new Answer.Found("Знайдено");
  Answer.Definite NOT_FOUND = new Answer.NotFound("Не знайдено");
  Answer.Definite REJECTED = new Answer.Rejected("Не заповнено");

  AnswerStore store();

  /** A run that has begun and is alive. */
  UUID liveRun();

  /** The run is not heard of any more. */
  void die(UUID run);

  /** The row of the register's answer table that this question could be in. */
  Optional<AnswerRow> row(Question question);

  default List<Reservation> reserve(UUID run, Instant answeredAfter, Question... questions) {
    return store()
        .reserve(run, List.of(questions).stream().map(q -> new Wanted(q, answeredAfter)).toList())
        .each();
  }

  /** Reserves for which any answer will do. */
  default Reservation reserve(UUID run, Question question) {
    return reserve(run, Instant.MIN, question).getFirst();
  }

  default KeptAnswer keep(UUID run, Question question, Answer.Definite answer, Instant at) {
    return keepAll(run, new Obtained(question, answer, at)).answers().getFirst();
  }

  default Kept keepAll(UUID run, Obtained... obtained) {
    return store().keep(run, List.of(obtained));
  }

  static Reservation mine() {
    return new Reservation.Mine();
  }

  static Reservation busy() {
    return new Reservation.Busy();
  }

  /** As it comes back by hash or from a note: without its description. */
  static KeptAnswer bare(KeptAnswer answer) {
    return new KeptAnswer(
        answer.question(),
        Answer.Definite.of(answer.answer().code(), ""),
        answer.dataId(),
        answer.answeredAt());
  }
}
