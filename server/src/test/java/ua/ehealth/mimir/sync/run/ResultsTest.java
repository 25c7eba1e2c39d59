package ua.ehealth.mimir.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.run.Claimant.holder;
import static ua.ehealth.mimir.sync.run.Claimant.withWrongCard;
import static ua.ehealth.mimir.sync.run.Claimant.withoutCard;
import static ua.ehealth.mimir.sync.run.RunByHand.FOUND;
import static ua.ehealth.mimir.sync.run.RunByHand.NOT_FOUND;
import static ua.ehealth.mimir.sync.run.RunByHand.REJECTED;
import static ua.ehealth.mimir.sync.run.RunByHand.START;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Obtained;
import ua.ehealth.mimir.sync.subjects.Outcome;
import ua.ehealth.mimir.sync.subjects.Settlement;
import ua.ehealth.mimir.verification.Stream;

/** Answers are kept, then written, then their note is gone (specification 2.5). */
class ResultsTest {
  private final RunByHand run = new RunByHand(SampleSettings.fresh().made());

  @Test
  void theFirstAnswerWaitsFifthOfASecondForTheOthers() {
    run.claim(holder(1), holder(2), holder(3));
    run.mine();
    run.answer(holder(1).question(), NOT_FOUND);
    run.passMillis(150);
    run.answer(holder(2).question(), FOUND);
    run.passMillis(49);
    assertThat(run.all(Effect.Keep.class)).isEmpty();
    run.passMillis(1);
    assertThat(run.keep())
        .extracting(Obtained::question)
        .containsExactly(holder(1).question(), holder(2).question());
  }

  @Test
  void theLastAnswerWaitsForNobody() {
    run.claim(holder(1), holder(2));
    run.mine();
    run.claimNothing();
    run.claimNothing();
    run.answer(holder(1).question(), NOT_FOUND);
    assertThat(run.all(Effect.Keep.class)).isEmpty();
    run.answer(holder(2).question(), NOT_FOUND);
    assertThat(run.keep()).hasSize(2);
  }

  @Test
  void manyAnswersAreKeptAtOnce() {
    RunByHand big = new RunByHand(SampleSettings.fresh().batches(1_000).made());
    big.claim(IntStream.range(0, 1_000).mapToObj(Claimant::holder).toList());
    big.mine();
    while (big.all(Effect.Keep.class).isEmpty()) {
      big.answer(big.asked().getFirst(), NOT_FOUND);
    }
    assertThat(big.one(Effect.Keep.class).obtained()).hasSize(500);
  }

  @Test
  void whatComesWhileAnswersAreKeptIsKeptAfterwards() {
    run.claim(holder(1), holder(2));
    run.mine();
    run.answer(holder(1).question(), NOT_FOUND);
    run.passMillis(200);
    run.answer(holder(2).question(), NOT_FOUND);
    run.passMillis(1_000);
    assertThat(run.keep()).hasSize(1);
    assertThat(run.keep()).extracting(Obtained::question).containsExactly(holder(2).question());
  }

  @Test
  void theTimeOfAnAnswerIsCountedFromItsReservation() {
    run.passMillis(400);
    run.claim(holder(1), holder(2));
    run.mine();
    run.passMillis(300);
    run.answer(holder(1).question(), NOT_FOUND);
    run.passMillis(100);
    run.answer(holder(2).question(), NOT_FOUND);
    run.passMillis(300);
    assertThat(run.keep())
        .extracting(Obtained::answeredAt)
        .containsExactly(START.plusMillis(700), START.plusMillis(800));
  }

  @Test
  void nothingIsWrittenBeforeItIsKept() {
    run.claim(holder(1));
    run.mine();
    run.answerAll(NOT_FOUND);
    run.passMillis(5_000);
    assertThat(run.all(Effect.Write.class)).isEmpty();
    run.keep();
    assertThat(run.one(Effect.Write.class).claims()).hasSize(1);
  }

  @Test
  void aWriteTakesTheAnswersToAllWithTheSameDocumentsAndThenEndsTheNote() {
    run.claim(holder(1), holder(2), holder(3));
    run.mine();
    run.answer(holder(1).question(), FOUND);
    run.answer(holder(2).question(), NOT_FOUND);
    run.answer(holder(3).question(), REJECTED);
    run.passMillis(200);
    run.keep();
    Effect.Write write = run.one(Effect.Write.class);
    assertThat(write.note()).contains(new UUID(6, 1));
    assertThat(write.spread())
        .extracting(KeptAnswer::question)
        .containsExactly(holder(1).question(), holder(2).question(), holder(3).question());
  }

  @Test
  void anAnswerAboutAUnzrGoesToNobodyElse() {
    RunByHand unzr = new RunByHand(SampleSettings.fresh().of(Stream.UNZR).made());
    unzr.claim(holder(1));
    unzr.mine();
    unzr.answerAll(FOUND);
    unzr.passMillis(200);
    unzr.keep();
    assertThat(unzr.one(Effect.Write.class).spread()).isEmpty();
    assertThat(unzr.one(Effect.Write.class).claims()).hasSize(1);
  }

  @Test
  void whatNeedsNoCallIsWrittenWithoutOne() {
    long token = run.claim(withoutCard(1), withWrongCard(2));
    assertThat(run.all(Effect.Reserve.class)).isEmpty();
    Effect.Write write = run.one(Effect.Write.class);
    assertThat(write.claims())
        .containsExactly(
            new Settlement(new UUID(0, 1), token, new Settlement.NothingToAsk()),
            new Settlement(new UUID(0, 2), token, new Settlement.NothingToAsk()));
    assertThat(write.spread()).isEmpty();
    assertThat(write.note()).isEmpty();
  }

  @Test
  void whatNeedsNoCallRidesAlongWithAnswers() {
    run.claim(holder(1));
    run.mine();
    run.answerAll(NOT_FOUND);
    run.passMillis(200);
    run.claim(withoutCard(2));
    run.keep();
    assertThat(run.one(Effect.Write.class).claims())
        .extracting(Settlement::subject)
        .containsExactly(holder(1).id(), withoutCard(2).id());
  }

  @Test
  void whatNeedsNoCallDoesNotWaitForAnswersThatDoNotCome() {
    run.claim(holder(1), withoutCard(2));
    run.mine();
    run.passMillis(199);
    assertThat(run.all(Effect.Write.class)).isEmpty();
    run.passMillis(1);
    assertThat(run.one(Effect.Write.class).claims()).hasSize(1);
  }

  @Test
  void manyThatNeedNoCallAreWrittenInParts() {
    RunByHand big = new RunByHand(SampleSettings.fresh().batches(1_200).made());
    big.claim(IntStream.range(0, 1_200).mapToObj(Claimant::withoutCard).toList());
    assertThat(big.all(Effect.Write.class))
        .extracting(write -> write.claims().size())
        .containsExactly(500, 500, 200);
  }

  @Test
  void atMostThreeWritesAreUnderWay() {
    for (int i = 0; i < 5; i++) {
      run.claim(withoutCard(i));
    }
    assertThat(run.all(Effect.Write.class)).hasSize(3);
    run.write(run.all(Effect.Write.class).getFirst(), Outcome.NOT_NEEDED, 0);
    assertThat(run.all(Effect.Write.class)).hasSize(3);
    run.write(Outcome.NOT_NEEDED);
    run.write(Outcome.NOT_NEEDED);
    assertThat(List.of(run.all(Effect.Write.class).size(), run.run().tally().done()))
        .isEqualTo(List.of(0, 5L));
  }
}
