package ua.ehealth.mimir.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.run.Claimant.holder;
import static ua.ehealth.mimir.sync.run.Claimant.withoutCard;
import static ua.ehealth.mimir.sync.run.RunByHand.NOT_FOUND;
import static ua.ehealth.mimir.sync.run.RunByHand.SILENCE;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.sync.subjects.Outcome;
import ua.ehealth.mimir.sync.subjects.Outlook;

/** A stop returns what is claimed and loses nothing that was answered. */
class StoppingTest {
  private final RunByHand run = new RunByHand(SampleSettings.fresh().made());

  @Test
  void whatIsClaimedIsReturnedAndItsQuestionsAreOthersToAsk() {
    long token = run.claim(holder(1), holder(2));
    run.mine();
    run.claimNothing();
    run.claimNothing();
    run.stop();
    assertThat(run.one(Effect.ReturnAll.class).tokens()).containsExactly(token);
    assertThat(run.one(Effect.Release.class).questions())
        .containsExactlyInAnyOrder(holder(1).question(), holder(2).question());
    assertThat(run.run().finished()).isFalse();
    run.endAll(Effect.ReturnAll.class);
    assertThat(run.run().finished()).isFalse();
    run.endAll(Effect.Release.class);
    assertThat(run.run().finished()).isTrue();
    assertThat(run.run().outlook()).isEmpty();
  }

  @Test
  void whoHasClaimedNothingIsOverAtOnce() {
    run.claimNothing();
    run.stop();
    assertThat(run.run().finished()).isTrue();
    assertThat(run.all(Effect.class)).hasOnlyElementsOfType(Effect.Look.class);
  }

  @Test
  void whatIsReturnedIsNotRenewedAnyMore() {
    run.claim(holder(1));
    run.mine();
    run.claimNothing();
    run.claimNothing();
    run.stop();
    run.pass(SampleSettings.LEASE);
    assertThat(run.all(Effect.Renew.class)).isEmpty();
  }

  @Test
  void nothingNewIsBegun() {
    run.claim(holder(1));
    run.stop();
    run.claim(holder(2), withoutCard(3));
    run.mine();
    run.workOff();
    assertThat(run.all(Effect.Take.class)).isEmpty();
    assertThat(run.all(Effect.Look.class)).isEmpty();
    assertThat(run.asked()).isEmpty();
    assertThat(run.run().finished()).isTrue();
  }

  @Test
  void aClaimUnderWayIsAwaitedAndReturned() {
    run.stop();
    assertThat(run.run().finished()).isFalse();
    assertThat(run.all(Effect.ReturnAll.class)).isEmpty();
    long token = run.claim(holder(1));
    assertThat(run.one(Effect.ReturnAll.class).tokens()).containsExactly(token);
  }

  @Test
  void aLookUnderWayIsNotAwaitedAndWhatItSeesDoesNotCount() {
    run.claimNothing();
    run.stop();
    assertThat(run.run().finished()).isTrue();
    run.look(new Outlook(false, 0, Optional.empty(), false));
    assertThat(run.run().finished()).isTrue();
    assertThat(run.run().outlook()).isEmpty();
  }

  @Test
  void whatWasAnsweredIsKeptAndWrittenFirst() {
    long first = run.claim(holder(1));
    long second = run.claim(holder(2), holder(3));
    run.claimNothing();
    run.claimNothing();
    run.mine();
    run.mine();
    run.answer(holder(1).question(), NOT_FOUND);
    run.answer(holder(2).question(), NOT_FOUND);
    run.stop();
    assertThat(run.keep()).hasSize(2);
    assertThat(run.all(Effect.ReturnAll.class)).isEmpty();
    run.write(Outcome.VERIFIED);
    assertThat(run.one(Effect.Settle.class).tokens()).containsExactly(first);
    run.endAll(Effect.Settle.class);
    assertThat(run.one(Effect.ReturnAll.class).tokens()).containsExactly(second);
    assertThat(run.one(Effect.Release.class).questions()).containsExactly(holder(3).question());
  }

  @Test
  void whatHadNoAnswerBeforeIsGivenBackWithItsDelay() {
    run.claim(holder(1), holder(2));
    run.mine();
    run.answer(holder(1).question(), SILENCE);
    run.stop();
    assertThat(run.one(Effect.GiveBack.class).subjects()).hasSize(1);
    assertThat(run.all(Effect.Release.class)).hasSize(1);
  }

  @Test
  void aCallThatTheStopBrokeOffIsNoMiss() {
    long token = run.claim(holder(1));
    run.mine();
    run.stop();
    run.answerAll(SILENCE);
    assertThat(run.all(Effect.GiveBack.class)).isEmpty();
    run.claimNothing();
    assertThat(run.one(Effect.ReturnAll.class).tokens()).containsExactly(token);
    assertThat(run.run().tally().unavailable()).isZero();
    assertThat(run.run().tally().calls()).isEqualTo(1);
  }

  @Test
  void answersThatGoOnComingDoNotHoldUpAStop() {
    run.claim(holder(1), holder(2), holder(3));
    run.mine();
    run.claimNothing();
    run.claimNothing();
    run.answer(holder(1).question(), NOT_FOUND);
    run.stop();
    run.answer(holder(2).question(), NOT_FOUND);
    run.keep();
    run.answer(holder(3).question(), NOT_FOUND);
    run.write(Outcome.VERIFIED);
    assertThat(run.one(Effect.Release.class).questions())
        .containsExactlyInAnyOrder(holder(2).question(), holder(3).question());
    run.endAll(Effect.ReturnAll.class);
    run.endAll(Effect.Release.class);
    assertThat(run.run().finished()).isTrue();
    assertThat(run.run().tally().calls()).isEqualTo(3);
  }

  @Test
  void whatIsNeitherDoneNorGivenBackWasReturned() {
    run.claim(holder(1), holder(2), withoutCard(3));
    run.mine();
    run.answer(holder(1).question(), NOT_FOUND);
    run.stop();
    run.claimNothing();
    run.keep();
    run.write(Outcome.VERIFIED);
    run.endAll(Effect.ReturnAll.class);
    run.endAll(Effect.Release.class);
    Tally tally = run.run().tally();
    assertThat(run.run().finished()).isTrue();
    assertThat(tally.claimed()).isEqualTo(3);
    assertThat(tally.done()).isEqualTo(2);
  }
}
