package ua.ehealth.mimir.registry.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.registry.answers.AnswerStoreContract.bare;
import static ua.ehealth.mimir.registry.answers.AnswerStoreContract.busy;
import static ua.ehealth.mimir.registry.answers.AnswerStoreContract.mine;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.answers.AnswerStore.Kept;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Note;
import ua.ehealth.mimir.registry.answers.AnswerStore.Obtained;

/** Others with the same document are never forgotten, and nothing is kept for ever (2.5). */
interface SpreadNotesContract extends AnswerStoreContract {
  Question MVS = Questions.passport(Register.MVS_PASSPORT, 7);
  Question DMS = Questions.card(Register.DMS_PASSPORT, 7);

  @Test
  default void noNoteIsLeftOfAUnzr() {
    Kept kept = keepAll(liveRun(), new Obtained(Questions.unzr(1), FOUND, NOON));
    assertThat(kept.note()).isEmpty();
    assertThat(store().keep(liveRun(), List.of())).isEqualTo(new Kept(kept.note(), List.of()));
  }

  @Test
  default void aNoteOfADeadRunTellsEveryDefiniteAnswerOfItsPassports() {
    UUID dead = liveRun();
    Question rejected = Questions.passport(Register.DMS_PASSPORT, 8);
    Kept kept =
        keepAll(
            dead,
            new Obtained(MVS, FOUND, NOON),
            new Obtained(Questions.unzr(1), FOUND, NOON),
            new Obtained(DMS, NOT_FOUND, LATER),
            new Obtained(rejected, REJECTED, LATER));
    die(dead);
    List<Note> adopted = store().adoptNotes(liveRun(), 10);
    assertThat(adopted).extracting(Note::id).containsExactly(kept.note().orElseThrow());
    List<KeptAnswer> spreading =
        kept.answers().stream()
            .filter(a -> !a.question().equals(Questions.unzr(1)))
            .map(AnswerStoreContract::bare)
            .toList();
    assertThat(adopted.getFirst().answers()).containsExactlyElementsOf(spreading);
  }

  @Test
  default void aNoteIsAdoptedOnceWhileItsNewOwnerLives() {
    UUID dead = noteOfADeadRun();
    UUID heir = liveRun();
    List<Note> left = store().adoptNotes(heir, 10);
    assertThat(left).hasSize(1);
    assertThat(store().adoptNotes(heir, 10)).isEmpty();
    assertThat(store().adoptNotes(liveRun(), 10)).isEmpty();
    assertThat(store().adoptNotes(dead, 10)).isEmpty();
    die(heir);
    assertThat(store().adoptNotes(liveRun(), 10)).isEqualTo(left);
  }

  @Test
  default void aNoteOfALiveRunIsLeftToIt() {
    keep(liveRun(), MVS, FOUND, NOON);
    assertThat(store().adoptNotes(liveRun(), 10)).isEmpty();
  }

  @Test
  default void notesAreAdoptedTheOldestFirstAndNoMoreThanAsked() {
    UUID dead = liveRun();
    UUID first = keepAll(dead, new Obtained(MVS, FOUND, NOON)).note().orElseThrow();
    UUID second = keepAll(dead, new Obtained(DMS, FOUND, NOON)).note().orElseThrow();
    die(dead);
    UUID heir = liveRun();
    assertThat(store().adoptNotes(heir, 1)).extracting(Note::id).containsExactly(first);
    assertThat(store().adoptNotes(heir, 1)).extracting(Note::id).containsExactly(second);
  }

  @Test
  default void whatIsSpreadIsForgotten() {
    UUID dead = liveRun();
    UUID note = keepAll(dead, new Obtained(MVS, FOUND, NOON)).note().orElseThrow();
    store().spread(note);
    store().spread(note);
    die(dead);
    assertThat(store().adoptNotes(liveRun(), 10)).isEmpty();
  }

  @Test
  default void answersTooOldAreErasedAndTheirRowsStay() {
    KeptAnswer young = keep(liveRun(), DMS, FOUND, LATER);
    keep(liveRun(), MVS, FOUND, LATER.minusNanos(1000));
    assertThat(store().eraseAnsweredBefore(LATER, 1)).isEqualTo(1);
    assertThat(reserve(liveRun(), DMS)).isEqualTo(new AnswerStore.Reservation.Known(bare(young)));
    assertThat(reserve(liveRun(), MVS)).isEqualTo(mine());
    assertThat(row(MVS)).isPresent();
  }

  @Test
  default void whatALiveRunIsAskingIsNotErased() {
    UUID run = liveRun();
    keep(run, MVS, FOUND, NOON);
    reserve(run, NOON, MVS);
    reserve(run, DMS);
    assertThat(store().eraseAnsweredBefore(MUCH_LATER, 100)).isZero();
    assertThat(reserve(liveRun(), NOON, MVS, DMS)).containsExactly(busy(), busy());
    die(run);
    assertThat(store().eraseAnsweredBefore(MUCH_LATER, 100)).isEqualTo(2);
  }

  @Test
  default void releasedReservationsWithoutAnswerAreErased() {
    UUID run = liveRun();
    reserve(run, MVS);
    store().release(run, List.of(MVS));
    assertThat(store().eraseAnsweredBefore(NOON, 100)).isEqualTo(1);
  }

  private UUID noteOfADeadRun() {
    UUID dead = liveRun();
    keep(dead, MVS, FOUND, NOON);
    die(dead);
    return dead;
  }
}
