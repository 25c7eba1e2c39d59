package ua.ehealth.mimir.registry.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.registry.answers.AnswerStoreContract.bare;
import static ua.ehealth.mimir.registry.answers.AnswerStoreContract.busy;
import static ua.ehealth.mimir.registry.answers.AnswerStoreContract.mine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Reservation;
import ua.ehealth.mimir.registry.answers.AnswerStore.Reservations;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;

/** A question is asked once (specification 2.5). */
interface ReservationContract extends AnswerStoreContract {
  Question PASSPORT = Questions.passport(Register.MVS_PASSPORT, 1);

  @Test
  default void whatNobodyAsksIsMineAndBusyToOthers() {
    UUID run = liveRun();
    assertThat(reserve(run, PASSPORT)).isEqualTo(mine());
    assertThat(reserve(liveRun(), PASSPORT)).isEqualTo(busy());
  }

  @Test
  default void whatTheRunHoldsIsItsOwnAgain() {
    UUID run = liveRun();
    reserve(run, PASSPORT);
    assertThat(reserve(run, PASSPORT)).isEqualTo(mine());
  }

  @Test
  default void whatADeadRunHeldIsTakenOver() {
    UUID dead = liveRun();
    reserve(dead, PASSPORT);
    die(dead);
    UUID run = liveRun();
    assertThat(reserve(run, PASSPORT)).isEqualTo(mine());
    assertThat(reserve(liveRun(), PASSPORT)).isEqualTo(busy());
  }

  @Test
  default void aDocumentInTwoRegistersIsTwoQuestions() {
    reserve(liveRun(), PASSPORT);
    assertThat(reserve(liveRun(), Questions.passport(Register.DMS_PASSPORT, 1))).isEqualTo(mine());
  }

  @Test
  default void anAnswerServesEverybodyInsteadOfACall() {
    UUID run = liveRun();
    reserve(run, PASSPORT);
    KeptAnswer kept = keep(run, PASSPORT, FOUND, NOON);
    assertThat(reserve(liveRun(), PASSPORT)).isEqualTo(new Reservation.Known(bare(kept)));
    assertThat(reserve(run, PASSPORT)).isEqualTo(new Reservation.Known(bare(kept)));
  }

  @Test
  default void aRejectionServesTooAndHasNoRow() {
    KeptAnswer kept = keep(liveRun(), PASSPORT, REJECTED, NOON);
    assertThat(kept.dataId()).isNull();
    assertThat(reserve(liveRun(), PASSPORT)).isEqualTo(new Reservation.Known(bare(kept)));
  }

  @Test
  default void onlyAnAnswerObtainedStrictlyLaterCounts() {
    KeptAnswer kept = keep(liveRun(), PASSPORT, FOUND, NOON);
    UUID run = liveRun();
    assertThat(reserve(run, NOON.minusNanos(1000), PASSPORT))
        .containsExactly(new Reservation.Known(bare(kept)));
    assertThat(reserve(run, NOON, PASSPORT)).containsExactly(mine());
  }

  @Test
  default void whatIsFinerThanAMicrosecondIsCutOff() {
    KeptAnswer kept = keep(liveRun(), PASSPORT, FOUND, NOON.plusNanos(999));
    assertThat(kept.answeredAt()).isEqualTo(NOON);
    assertThat(reserve(liveRun(), NOON.plusNanos(1), PASSPORT)).containsExactly(mine());
  }

  @Test
  default void whileAnOldAnswerIsAskedAnewItServesThoseForWhomItIsEnough() {
    KeptAnswer kept = keep(liveRun(), PASSPORT, FOUND, NOON);
    assertThat(reserve(liveRun(), NOON, PASSPORT)).containsExactly(mine());
    assertThat(reserve(liveRun(), NOON, PASSPORT)).containsExactly(busy());
    assertThat(reserve(liveRun(), PASSPORT)).isEqualTo(new Reservation.Known(bare(kept)));
  }

  @Test
  default void noAnswerIsLateEnoughForTheEndOfTime() {
    keep(liveRun(), PASSPORT, FOUND, NOON);
    assertThat(reserve(liveRun(), Instant.MAX, PASSPORT)).containsExactly(mine());
  }

  @Test
  default void theAnswersComeInTheOrderOfTheQuestions() {
    Question known = Questions.unzr(2);
    Question asked = Questions.card(Register.DMS_PASSPORT, 3);
    KeptAnswer kept = keep(liveRun(), known, FOUND, NOON);
    reserve(liveRun(), asked);
    assertThat(reserve(liveRun(), Instant.MIN, asked, PASSPORT, known))
        .containsExactly(busy(), mine(), new Reservation.Known(bare(kept)));
  }

  @Test
  default void aQuestionThatIsThereTwiceIsDecidedOnceForTheLaterMoment() {
    keep(liveRun(), PASSPORT, FOUND, NOON);
    List<Wanted> twice = List.of(new Wanted(PASSPORT, Instant.MIN), new Wanted(PASSPORT, NOON));
    assertThat(store().reserve(liveRun(), twice).each()).containsExactly(mine(), mine());
  }

  @Test
  default void nothingWantedIsNothingReserved() {
    Reservations none = store().reserve(liveRun(), List.of());
    assertThat(none.each()).isEmpty();
    assertThat(none.at()).isNotNull();
  }

  @Test
  default void whatIsReleasedOthersMayAskAtOnce() {
    UUID run = liveRun();
    KeptAnswer kept = keep(run, PASSPORT, FOUND, NOON);
    reserve(run, NOON, PASSPORT);
    store().release(run, List.of(PASSPORT, PASSPORT));
    assertThat(reserve(liveRun(), PASSPORT)).isEqualTo(new Reservation.Known(bare(kept)));
    assertThat(reserve(liveRun(), NOON, PASSPORT)).containsExactly(mine());
  }

  @Test
  default void nobodyReleasesWhatAnotherHolds() {
    reserve(liveRun(), PASSPORT);
    store().release(liveRun(), List.of(PASSPORT, Questions.unzr(4)));
    assertThat(reserve(liveRun(), PASSPORT)).isEqualTo(busy());
  }

  @Test
  default void anAnswerOfARunThatLostItsReservationIsKeptAndTheNewHolderStaysIt() {
    UUID slow = liveRun();
    reserve(slow, PASSPORT);
    die(slow);
    reserve(liveRun(), PASSPORT);
    KeptAnswer kept = keep(slow, PASSPORT, FOUND, NOON);
    assertThat(reserve(liveRun(), PASSPORT)).isEqualTo(new Reservation.Known(bare(kept)));
    assertThat(reserve(liveRun(), NOON, PASSPORT)).containsExactly(busy());
  }

  @Test
  default void anEarlierAnswerEndsTheReservationButNotALaterAnswer() {
    KeptAnswer later = keep(liveRun(), PASSPORT, NOT_FOUND, LATER);
    UUID run = liveRun();
    reserve(run, LATER, PASSPORT);
    keep(run, PASSPORT, FOUND, NOON);
    assertThat(reserve(liveRun(), PASSPORT)).isEqualTo(new Reservation.Known(bare(later)));
    assertThat(reserve(liveRun(), LATER, PASSPORT)).containsExactly(mine());
  }

  @Test
  default void twoRunsThatWantTheSameThousandAtOnceAskEachOnce() throws Exception {
    List<Wanted> wanted = Questions.passports(1000, Instant.MIN);
    List<Wanted> backwards = new ArrayList<>(wanted);
    Collections.reverse(backwards);
    UUID one = liveRun();
    UUID two = liveRun();
    List<Callable<List<Question>>> calls = new ArrayList<>();
    for (int from = 0; from < 1000; from += 100) {
      List<Wanted> part = wanted.subList(from, from + 100);
      List<Wanted> otherPart = backwards.subList(from, from + 100);
      calls.add(() -> mineOf(one, part));
      calls.add(() -> mineOf(two, otherPart));
      calls.add(() -> mineOf(two, part));
    }
    List<Question> asked = new ArrayList<>();
    UUID third = liveRun();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<List<Question>> call : threads.invokeAll(calls)) {
        asked.addAll(call.get());
      }
    }
    // The second run asks twice for each and is told the same twice.
    assertThat(asked.stream().distinct()).hasSize(1000);
    assertThat(mineOf(third, wanted)).isEmpty();
    List<Question> ofOne = mineOf(one, wanted);
    List<Question> ofTwo = mineOf(two, wanted);
    assertThat(ofOne).doesNotContainAnyElementsOf(ofTwo);
    assertThat(ofOne.size() + ofTwo.size()).isEqualTo(1000);
  }

  private List<Question> mineOf(UUID run, List<Wanted> wanted) {
    List<Reservation> each = store().reserve(run, wanted).each();
    return IntStream.range(0, wanted.size())
        .filter(i -> each.get(i) instanceof Reservation.Mine)
        .mapToObj(i -> wanted.get(i).question())
        .toList();
  }
}
