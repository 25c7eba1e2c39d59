package ua.ehealth.mimir.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.run.Claimant.holder;
import static ua.ehealth.mimir.sync.run.RunByHand.NOT_FOUND;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.sync.subjects.Claim;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.Outcome;

/** What a run claims, and when (specification 2.1, 2.2). */
class ClaimingTest {
  private final RunByHand run = new RunByHand(SampleSettings.fresh().made());

  @Test
  void aRunBeginsWithAClaimFromTheStart() {
    assertThat(run.one(Effect.Take.class).from()).isEqualTo(Cursors.START);
    assertThat(run.all(Effect.class)).hasSize(1);
  }

  @Test
  void theNextClaimGoesOnAtOnceWhereTheLastStopped() {
    run.claim(holder(1));
    assertThat(run.one(Effect.Take.class).from()).isEqualTo(run.somewhere());
  }

  @Test
  void onlyOneClaimIsUnderWayAtATime() {
    run.passMillis(5_000);
    run.passMillis(5_000);
    assertThat(run.all(Effect.Take.class)).hasSize(1);
  }

  @Test
  void anEmptyClaimGoesBackToTheStartAtOnce() {
    run.claim(holder(1));
    run.claimNothing();
    assertThat(run.one(Effect.Take.class).from()).isEqualTo(Cursors.START);
  }

  @Test
  void aClaimThatOnlySetSomebodyAsideIsNotEmpty() {
    Cursors next = run.somewhere();
    run.claimed(new Claim(0, List.of(), 3, Claimant.TODAY, run.time(), next));
    assertThat(run.one(Effect.Take.class).from()).isEqualTo(next);
    assertThat(run.run().tally().claimed()).isZero();
  }

  @Test
  void aClaimThatOnlyPassedOverRowsGoesOnBehindThem() {
    Cursors next = run.somewhere();
    run.claimed(new Claim(0, List.of(), 0, Claimant.TODAY, run.time(), next));
    assertThat(run.one(Effect.Take.class).from()).isEqualTo(next);
    assertThat(run.all(Effect.Look.class)).isEmpty();
  }

  @Test
  void whoIsAskedForAgainIsLookedForFromTheBeginningEverySecond() {
    run.claim(holder(1));
    run.passMillis(999);
    run.claim(holder(2));
    assertThat(run.one(Effect.Take.class).from()).isEqualTo(run.somewhere());
    run.passMillis(1);
    run.claim(holder(3));
    assertThat(run.one(Effect.Take.class).from()).isEqualTo(run.somewhere().triggeredAnew());
    run.claim(holder(4));
    assertThat(run.one(Effect.Take.class).from()).isEqualTo(run.somewhere());
  }

  @Test
  void whileCallsAreUnderWayAnEmptyTableIsLookedAtOnceASecond() {
    run.claim(holder(1));
    run.claimNothing();
    run.claimNothing();
    run.passMillis(999);
    assertThat(run.all(Effect.Take.class)).isEmpty();
    run.passMillis(1);
    assertThat(run.one(Effect.Take.class).from()).isEqualTo(Cursors.START);
  }

  @Test
  void whoComesInTheMeantimeIsClaimedAtOnceWithAllBehindThem() {
    run.claim(holder(1));
    run.claimNothing();
    run.claimNothing();
    run.passMillis(1_000);
    run.claim(holder(2));
    assertThat(run.one(Effect.Take.class).from()).isEqualTo(run.somewhere());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100, 1_000, 10_000})
  void enoughIsClaimedToKeepAllCallsBusyAndNotMuchMore(int batch) {
    RunByHand big = new RunByHand(SampleSettings.fresh().batches(batch).made());
    assertThat(claimAll(big, batch, Claimant::holder))
        .isBetween(2 * (batch + 40), 3 * (batch + 40));
  }

  @Test
  void whatIsAnsweredMakesRoomBeforeItIsKept() {
    RunByHand small = new RunByHand(SampleSettings.fresh().batches(1).made());
    claimAll(small, 1, Claimant::holder);
    small.mine();
    small.answer(small.asked().getFirst(), NOT_FOUND);
    assertThat(small.all(Effect.Take.class)).hasSize(1);
    assertThat(small.all(Effect.Keep.class)).isEmpty();
  }

  @Test
  void whatAnotherRunAsksTakesNoRoom() {
    claimAll(run, 100, Claimant::holder);
    run.busy();
    assertThat(run.all(Effect.Take.class)).hasSize(1);
  }

  @Test
  void whoWaitForOneAnswerAreBoundedToo() {
    assertThat(claimAll(run, 100, number -> holder(number).cardOf(holder(1))))
        .isBetween(4 * 140 + 4_000, 4 * 140 + 4_000 + 100);
  }

  @Test
  void whatIsWrittenMakesRoom() {
    claimAll(run, 100, number -> holder(number).cardOf(holder(1)));
    run.mine();
    run.answerAll(NOT_FOUND);
    run.passMillis(200);
    run.keep();
    assertThat(run.all(Effect.Take.class)).isEmpty();
    run.write(Outcome.VERIFIED);
    assertThat(run.all(Effect.Take.class)).hasSize(1);
  }

  @Test
  void aLostLeaseMakesRoom() {
    claimAll(run, 100, number -> holder(number).cardOf(holder(1)));
    run.pass(SampleSettings.LEASE.dividedBy(3));
    run.renew(Set.of());
    assertThat(run.all(Effect.Take.class)).hasSize(1);
  }

  /** Claims as long as the run wants; answers with how many were claimed. */
  private static int claimAll(RunByHand run, int batch, IntFunction<Claimant> claimants) {
    int claimed = 0;
    while (!run.all(Effect.Take.class).isEmpty()) {
      run.claim(IntStream.range(claimed, claimed + batch).mapToObj(claimants).toList());
      claimed += batch;
      assertThat(claimed).isLessThan(100_000);
    }
    return claimed;
  }
}
