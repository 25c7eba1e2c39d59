package ua.ehealth.mimir.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.run.Claimant.holder;
import static ua.ehealth.mimir.sync.run.RunByHand.NOT_FOUND;
import static ua.ehealth.mimir.sync.run.RunByHand.SILENCE;
import static ua.ehealth.mimir.sync.run.RunByHand.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;
import ua.ehealth.mimir.sync.subjects.Outcome;
import ua.ehealth.mimir.sync.subjects.Settlement;
import ua.ehealth.mimir.verification.ChangeCause;

/** Each question is asked once (specification 2.5). */
class AskingTest {
  private final RunByHand run = new RunByHand(SampleSettings.fresh().made());

  @Test
  void whatIsClaimedWhileQuestionsAreReservedGoesIntoOneReservationAfterIt() {
    run.claim(holder(1));
    run.claim(holder(2));
    run.claim(holder(3));
    assertThat(run.one(Effect.Reserve.class).wanted()).hasSize(1);
    run.mine();
    assertThat(run.one(Effect.Reserve.class).wanted()).hasSize(2);
  }

  @Test
  void theQuestionsOfAClaimAreReservedTogether() {
    run.claim(holder(1), holder(2));
    assertThat(run.one(Effect.Reserve.class).wanted())
        .extracting(Wanted::question)
        .containsExactly(holder(1).question(), holder(2).question());
    assertThat(run.asked()).isEmpty();
  }

  @Test
  void aQuestionIsAskedWhenItIsThisRunsToAsk() {
    run.claim(holder(1), holder(2));
    run.mine();
    assertThat(run.asked()).containsExactly(holder(1).question(), holder(2).question());
  }

  @Test
  void twiceAsManyQuestionsStandInTheQueueAsCallsAreMadeAtOnce() {
    run.claim(IntStream.range(0, 100).mapToObj(Claimant::holder).toList());
    run.mine();
    assertThat(run.asked()).hasSize(80);
    run.answer(holder(0).question(), NOT_FOUND);
    assertThat(run.asked()).hasSize(80).contains(holder(80).question());
    run.answer(holder(1).question(), SILENCE);
    assertThat(run.asked()).hasSize(80).contains(holder(81).question());
  }

  @Test
  void whoIsAskedForAgainIsAskedAboutFirst() {
    run.claim(IntStream.range(0, 100).mapToObj(Claimant::holder).toList());
    run.mine();
    run.claim(holder(200), holder(201).askedForAgain(), holder(202).askedForAgain());
    run.mine();
    for (int i = 0; i < 3; i++) {
      run.answer(holder(i).question(), NOT_FOUND);
    }
    assertThat(run.asked())
        .endsWith(holder(201).question(), holder(202).question(), holder(80).question());
  }

  @Test
  void nothingMoreIsAskedWhileAFullBufferWaitsForAnotherToBeKept() {
    RunByHand big = new RunByHand(SampleSettings.fresh().batches(2_000).made());
    big.claim(IntStream.range(0, 2_000).mapToObj(Claimant::holder).toList());
    big.mine();
    int answers = 0;
    while (!big.asked().isEmpty()) {
      big.answer(big.asked().getFirst(), NOT_FOUND);
      answers++;
    }
    assertThat(answers).isEqualTo(500 + 500 + 80 - 1);
    big.keep();
    assertThat(big.asked()).hasSize(80);
  }

  @Test
  void whoHaveTheSameDocumentWaitForTheSameAnswer() {
    run.claim(holder(1), holder(2).cardOf(holder(1)));
    assertThat(run.one(Effect.Reserve.class).wanted()).hasSize(1);
    run.mine();
    run.claim(holder(3).cardOf(holder(1)));
    assertThat(run.all(Effect.Reserve.class)).isEmpty();
    run.answer(holder(1).question(), NOT_FOUND);
    run.passMillis(200);
    run.keep();
    assertThat(writtenTo()).containsExactly(holder(1).id(), holder(2).id(), holder(3).id());
    assertThat(causes())
        .containsExactly(ChangeCause.ANSWER, ChangeCause.REUSED_ANSWER, ChangeCause.REUSED_ANSWER);
  }

  @Test
  void aKeptAnswerNeedsNoCallAndKeepsItsTime() {
    run.claim(holder(1), holder(2).cardOf(holder(1)));
    Instant answeredAt = START.minusSeconds(5);
    run.known(new Answer.NotFound(""), answeredAt);
    run.passMillis(200);
    assertThat(run.asked()).isEmpty();
    assertThat(causes()).containsExactly(ChangeCause.REUSED_ANSWER, ChangeCause.REUSED_ANSWER);
    assertThat(run.one(Effect.Write.class).claims())
        .extracting(claim -> ((Settlement.Answered) claim.finding()).answer().answeredAt())
        .containsOnly(answeredAt);
    assertThat(run.run().tally().calls()).isZero();
  }

  @Test
  void whatAnotherRunAsksIsLookedAtAgainAfterAPause() {
    run.claim(holder(1));
    run.busy();
    run.passMillis(199);
    assertThat(run.all(Effect.Reserve.class)).isEmpty();
    run.passMillis(1);
    run.known(new Answer.Found(""), run.time());
    run.passMillis(200);
    assertThat(run.one(Effect.Write.class).claims()).hasSize(1);
  }

  @Test
  void whatAnotherRunAskedBeforeItDiedIsAskedByThisOne() {
    run.claim(holder(1));
    for (int look = 0; look < 5; look++) {
      run.busy();
      run.passMillis(200);
    }
    run.mine();
    assertThat(run.asked()).containsExactly(holder(1).question());
  }

  @Test
  void anAnswerMayBeAsOldAsReuseAllows() {
    run.claim(holder(1));
    assertThat(wantedAfter()).containsExactly(START.minus(Duration.ofHours(24)));
  }

  @Test
  void afterAResubmissionOnlyALaterAnswerCounts() {
    Instant resubmitted = START.minusSeconds(60);
    run.claim(holder(1).answerAfter(resubmitted));
    assertThat(wantedAfter()).containsExactly(resubmitted);
  }

  @Test
  void aResubmissionBeforeTheTimeOfReuseChangesNothing() {
    run.claim(holder(1).answerAfter(START.minus(Duration.ofDays(30))));
    assertThat(wantedAfter()).containsExactly(START.minus(Duration.ofHours(24)));
  }

  @Test
  void aRoutineCheckWantsALaterAnswerThanTheOneItHas() {
    Instant syncedAt = START.minus(Duration.ofHours(20));
    run.claim(holder(1).verified(syncedAt), holder(2).verified(START.minus(Duration.ofDays(270))));
    assertThat(wantedAfter()).containsExactly(syncedAt, START.minus(Duration.ofHours(24)));
  }

  @Test
  void theOneWhoWantsTheLatestAnswerDecidesForAllWhoWait() {
    Instant resubmitted = START.minusSeconds(60);
    run.claim(holder(1).answerAfter(resubmitted), holder(2).cardOf(holder(1)));
    assertThat(wantedAfter()).containsExactly(resubmitted);
  }

  @Test
  void whoIsResubmittedWhileAnAnswerIsKeptGetsALaterOne() {
    run.claim(holder(1));
    run.mine();
    run.answerAll(NOT_FOUND);
    Instant answeredAt = run.time();
    run.passMillis(100);
    run.claim(
        holder(2).cardOf(holder(1)).answerAfter(answeredAt),
        holder(3).cardOf(holder(1)).answerAfter(answeredAt.minusNanos(1_000)));
    assertThat(run.all(Effect.Reserve.class)).isEmpty();
    run.passMillis(100);
    run.keep();
    assertThat(writtenTo()).containsExactly(holder(1).id(), holder(3).id());
    run.write(Outcome.VERIFIED);
    assertThat(wantedAfter()).containsExactly(answeredAt);
    run.mine();
    run.answerAll(NOT_FOUND);
    run.passMillis(200);
    run.keep();
    assertThat(writtenTo()).containsExactly(holder(2).id());
  }

  @Test
  void whoIsResubmittedWhileAKeptAnswerIsLookedUpGetsALaterOne() {
    run.claim(holder(1));
    Instant resubmitted = run.time();
    run.claim(holder(2).cardOf(holder(1)).answerAfter(resubmitted));
    run.known(new Answer.NotFound(""), resubmitted.minusSeconds(1));
    assertThat(wantedAfter()).containsExactly(resubmitted);
    run.known(new Answer.Found(""), resubmitted.plusSeconds(1));
    run.passMillis(200);
    assertThat(writtenTo()).containsExactly(holder(1).id(), holder(2).id());
    assertThat(run.one(Effect.Write.class).claims())
        .extracting(claim -> ((Settlement.Answered) claim.finding()).answer().answer().code())
        .containsExactly((short) 0, (short) 1);
  }

  @Test
  void whoWaitedBeforeTheReservationGetsTheAnswerWhateverTheClocksSay() {
    Instant aheadOfTheAnswers = START.plusSeconds(60);
    run.claim(holder(1).answerAfter(aheadOfTheAnswers));
    run.mine();
    run.claim(holder(2).cardOf(holder(1)).answerAfter(aheadOfTheAnswers));
    run.answerAll(NOT_FOUND);
    run.passMillis(200);
    run.keep();
    assertThat(writtenTo()).containsExactly(holder(1).id(), holder(2).id());
    assertThat(run.all(Effect.Reserve.class)).isEmpty();
  }

  @Test
  void whoJoinsACallUnderWayGetsALaterAnswerWhereTheTimesDoNotShowThatThisIsOne() {
    Instant aheadOfTheAnswers = START.plusSeconds(60);
    run.claim(holder(1));
    run.mine();
    run.claim(holder(2).cardOf(holder(1)).answerAfter(aheadOfTheAnswers));
    run.answerAll(NOT_FOUND);
    run.passMillis(200);
    run.keep();
    assertThat(writtenTo()).containsExactly(holder(1).id());
    run.write(Outcome.VERIFIED);
    assertThat(wantedAfter()).containsExactly(aheadOfTheAnswers);
    run.mine();
    run.answerAll(NOT_FOUND);
    run.passMillis(200);
    run.keep();
    assertThat(writtenTo()).containsExactly(holder(2).id());
    assertThat(run.all(Effect.Reserve.class)).isEmpty();
  }

  private List<UUID> writtenTo() {
    return run.one(Effect.Write.class).claims().stream().map(Settlement::subject).toList();
  }

  private List<Instant> wantedAfter() {
    return run.one(Effect.Reserve.class).wanted().stream().map(Wanted::answeredAfter).toList();
  }

  private List<ChangeCause> causes() {
    return run.one(Effect.Write.class).claims().stream()
        .map(claim -> ((Settlement.Answered) claim.finding()).cause())
        .toList();
  }
}
