package ua.ehealth.mimir.registry.answers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;

/**
 * Every definite answer of the registers, and who is asking what now (specification 1.2, 2.5). All
 * jobs, runs and nodes share it, so that a question is asked once. A run is known by its id in
 * {@code sync_runs}; what it holds is protected while it is alive there. Times are those of the
 * MIMIR database, in whole microseconds: what is finer is cut off.
 *
 * <p>Every operation may be repeated after a failure whose outcome is not known. A note of which
 * its run heard nothing stays until that run has ended, and is adopted then.
 */
public interface AnswerStore {

  /**
   * Says of each question who asks it; what is {@link Reservation.Mine} no other live run gets.
   * What the run holds already is its own again. A question that is there twice is decided once,
   * for the later of its two moments, and both places hear the same.
   *
   * @return one reservation for each of the wanted, in the order given
   */
  Reservations reserve(UUID run, List<Wanted> wanted);

  /** Gives up reservations that got no answer, so that others may ask at once. */
  void release(UUID run, List<Question> questions);

  /**
   * Stores answers, whoever asked, in one transaction: by hash, in the answer table of the register
   * and, where others may have the same document, in a note of what is to be spread. Ends the run's
   * reservations of these questions. A later answer is never overwritten by an earlier one.
   */
  Kept keep(UUID run, List<Obtained> obtained);

  /** Both subject databases have what the note holds: it is deleted. */
  void spread(UUID note);

  /**
   * Takes over notes that dead runs left, the oldest first. No two runs get the same note while
   * both live; a run does not get its own.
   *
   * @param limit the most notes at once
   */
  List<Note> adoptNotes(UUID run, int limit);

  /**
   * Erases answers that are too old for anybody, and reservations that dead runs left without an
   * answer; never what a live run is asking. The answer tables of the registers are left alone.
   *
   * @param chunk about how many answers one transaction looks at, at least 1
   * @return how many were erased
   */
  long eraseAnsweredBefore(Instant before, int chunk);

  /**
   * A question somebody has.
   *
   * @param answeredAfter only an answer obtained strictly later counts; {@code Instant.MIN}: any
   *     does, {@code Instant.MAX}: none
   */
  record Wanted(Question question, Instant answeredAfter) {}

  /**
   * Who asks what.
   *
   * @param at the time of the MIMIR database at which this was decided: never later than the return
   *     of the call
   */
  record Reservations(Instant at, List<Reservation> each) {
    public Reservations {
      each = List.copyOf(each);
    }
  }

  /** Who asks a question. */
  sealed interface Reservation {
    /** The run that reserved it, until it keeps an answer, releases it or dies. */
    record Mine() implements Reservation {}

    /** Nobody: there is an answer that counts. */
    record Known(KeptAnswer answer) implements Reservation {}

    /** Another live run; to be looked at again. */
    record Busy() implements Reservation {}
  }

  /**
   * An answer just received.
   *
   * @param answeredAt in the time of the MIMIR database, never later than the answer itself
   */
  record Obtained(Question question, Answer.Definite answer, Instant answeredAt) {
    @Override
    public String toString() {
      return "Obtained[%s, %d, %s]".formatted(question, answer.code(), answeredAt);
    }
  }

  /**
   * An answer as it is stored.
   *
   * @param answer without its description where it was read by hash or from a note
   * @param dataId the row of the register's answer table; null where none holds this answer (a
   *     rejection, a UNZR not found)
   */
  record KeptAnswer(Question question, Answer.Definite answer, UUID dataId, Instant answeredAt) {
    @Override
    public String toString() {
      return "KeptAnswer[%s, %d, %s, %s]".formatted(question, answer.code(), dataId, answeredAt);
    }
  }

  /**
   * Answers as they were stored.
   *
   * @param note covers those of the answers that are to be spread; empty if none is
   * @param answers one for each of the obtained, in the order given
   */
  record Kept(Optional<UUID> note, List<KeptAnswer> answers) {
    public Kept {
      answers = List.copyOf(answers);
    }
  }

  /** What is still to be spread to others with the same documents. */
  record Note(UUID id, List<KeptAnswer> answers) {
    public Note {
      answers = List.copyOf(answers);
    }
  }
}
