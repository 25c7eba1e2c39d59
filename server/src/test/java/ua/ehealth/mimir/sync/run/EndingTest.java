package ua.ehealth.mimir.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.run.Claimant.holder;
import static ua.ehealth.mimir.sync.run.Claimant.withoutCard;
import static ua.ehealth.mimir.sync.run.RunByHand.NOT_FOUND;
import static ua.ehealth.mimir.sync.run.RunByHand.SILENCE;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.Outcome;
import ua.ehealth.mimir.sync.subjects.Outlook;

/** A run ends when nothing is due, and not before (specification 2.1). */
class EndingTest {
  private static final Outlook NOTHING = new Outlook(false, 0, Optional.empty(), false);
  private static final Outlook DUE = new Outlook(true, 0, Optional.empty(), false);
  private static final Outlook OTHERS = new Outlook(false, 0, Optional.empty(), true);

  private final RunByHand run = new RunByHand(SampleSettings.fresh().made());

  @Test
  void anEmptyClaimFromTheStartIsFollowedByALookThatSkipsNoLock() {
    run.claimNothing();
    assertThat(run.all(Effect.Look.class)).hasSize(1);
    assertThat(run.all(Effect.Take.class)).isEmpty();
    run.look(NOTHING);
    assertThat(run.run().finished()).isTrue();
    assertThat(run.run().outlook()).contains(NOTHING);
  }

  @Test
  void anEmptyClaimFromElsewhereEndsNothing() {
    run.claim(holder(1));
    run.workOff();
    run.claimNothing();
    assertThat(run.all(Effect.Look.class)).isEmpty();
    assertThat(run.all(Effect.Take.class)).hasSize(1);
  }

  @Test
  void nobodyLooksWhileAnythingIsUnderWay() {
    run.claim(holder(1), holder(2));
    run.claimNothing();
    run.claimNothing();
    nobodyLooks();
    run.mine();
    nobodyLooks();
    run.answer(holder(1).question(), SILENCE);
    run.answer(holder(2).question(), NOT_FOUND);
    run.passMillis(200);
    nobodyLooks();
    run.giveBack();
    nobodyLooks();
    run.keep();
    nobodyLooks();
    run.endAll(Effect.Release.class);
    nobodyLooks();
    run.write(Outcome.VERIFIED);
    nobodyLooks();
    run.endAll(Effect.Settle.class);
    assertThat(run.all(Effect.Look.class)).hasSize(1);
  }

  private void nobodyLooks() {
    run.passMillis(100);
    assertThat(run.all(Effect.Look.class)).isEmpty();
  }

  @Test
  void whatIsDueBehindALockIsClaimedAfterAPause() {
    run.claimNothing();
    run.look(DUE);
    assertThat(run.run().finished()).isFalse();
    run.passMillis(99);
    assertThat(run.all(Effect.Take.class)).isEmpty();
    run.passMillis(1);
    assertThat(run.one(Effect.Take.class).from()).isEqualTo(Cursors.START);
  }

  @Test
  void whoWaitsForALockLooksAndClaimsEverMoreSeldomDownToOnceASecond() {
    run.claimNothing();
    for (long pause : new long[] {100, 200, 400, 800, 1_000, 1_000}) {
      run.look(DUE);
      run.passMillis(pause - 1);
      assertThat(run.all(Effect.class)).as("within %d ms", pause).isEmpty();
      run.passMillis(1);
      run.claimNothing();
    }
  }

  @Test
  void whoWaitsForOthersLooksEverMoreSeldomDownToOnceASecond() {
    run.claimNothing();
    for (long pause : new long[] {100, 200, 400, 800, 1_000, 1_000}) {
      run.look(OTHERS);
      run.passMillis(pause - 1);
      assertThat(run.all(Effect.class)).as("within %d ms", pause).isEmpty();
      run.passMillis(1);
      assertThat(run.all(Effect.class)).hasSize(1);
    }
  }

  @Test
  void afterAClaimThatBringsSomebodyTheFirstPauseIsShortAgain() {
    run.claimNothing();
    run.look(DUE);
    run.passMillis(100);
    run.claimNothing();
    run.look(DUE);
    run.passMillis(200);
    run.claim(withoutCard(1));
    run.claimNothing();
    run.claimNothing();
    run.write(Outcome.NOT_NEEDED);
    run.endAll(Effect.Settle.class);
    run.look(DUE);
    run.passMillis(100);
    assertThat(run.all(Effect.Take.class)).hasSize(1);
  }

  @Test
  void aRunWaitsForThoseWhomOthersHave() {
    run.claimNothing();
    run.look(OTHERS);
    assertThat(run.run().finished()).isFalse();
    assertThat(run.run().outlook()).isEmpty();
    run.passMillis(2_000);
    run.look(NOTHING);
    assertThat(run.run().finished()).isTrue();
  }

  @Test
  void whoOthersGiveBackIsClaimed() {
    run.claimNothing();
    run.look(OTHERS);
    run.passMillis(2_000);
    run.look(DUE);
    run.passMillis(2_000);
    run.claim(holder(1));
    run.workOff();
    assertThat(run.run().tally().done()).isEqualTo(1);
    assertThat(run.run().finished()).isFalse();
  }

  @Test
  void subjectsThatWaitDoNotKeepARunOpen() {
    Outlook waiting = new Outlook(false, 7, Optional.of(RunByHand.START), false);
    run.claimNothing();
    run.look(waiting);
    assertThat(run.run().finished()).isTrue();
    assertThat(run.run().outlook()).contains(waiting);
  }

  @Test
  void aRunOverThoseWhoWaitedEndsWhateverElseIsDue() {
    RunByHand waiters = new RunByHand(SampleSettings.fresh().waitersOnly().made());
    Outlook more = new Outlook(true, 7, Optional.of(RunByHand.START), true);
    waiters.claim(holder(1));
    waiters.workOff();
    waiters.claimNothing();
    waiters.claimNothing();
    waiters.look(more);
    assertThat(waiters.run().finished()).isTrue();
    assertThat(waiters.run().outlook()).contains(more);
  }

  @Test
  void whatIsOverWantsNothingAnyMore() {
    run.claimNothing();
    run.look(NOTHING);
    run.passMillis(100_000);
    run.stop();
    assertThat(run.all(Effect.class)).isEmpty();
    assertThat(run.run().finished()).isTrue();
    assertThat(run.run().outlook()).contains(NOTHING);
  }
}
