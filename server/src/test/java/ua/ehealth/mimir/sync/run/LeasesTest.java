package ua.ehealth.mimir.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.run.Claimant.holder;
import static ua.ehealth.mimir.sync.run.Claimant.withoutCard;
import static ua.ehealth.mimir.sync.run.RunByHand.NOT_FOUND;
import static ua.ehealth.mimir.sync.run.RunByHand.SILENCE;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.sync.subjects.Outcome;

/** Leases are renewed while the run lives, and settled once (specification 2.3). */
class LeasesTest {
  private static final Duration THIRD = SampleSettings.LEASE.dividedBy(3);

  private final RunByHand run = new RunByHand(SampleSettings.fresh().made());

  @Test
  void aLeaseIsSettledWhenTheLastOfItsSubjectsIs() {
    long token = run.claim(withoutCard(1), holder(2), holder(3));
    run.mine();
    run.answer(holder(2).question(), NOT_FOUND);
    run.answer(holder(3).question(), SILENCE);
    run.passMillis(200);
    run.write(Outcome.NOT_NEEDED);
    run.keep();
    run.write(Outcome.VERIFIED);
    assertThat(run.all(Effect.Settle.class)).isEmpty();
    run.giveBack();
    assertThat(run.one(Effect.Settle.class).tokens()).containsExactly(token);
    run.endAll(Effect.Settle.class);
    run.passMillis(5_000);
    assertThat(run.all(Effect.Settle.class)).isEmpty();
  }

  @Test
  void aLeaseWhoseSubjectsWereDeletedMeanwhileIsSettledAtOnce() {
    long token = run.claim();
    assertThat(run.one(Effect.Settle.class).tokens()).containsExactly(token);
    run.endAll(Effect.Settle.class);
    run.claimNothing();
    assertThat(run.all(Effect.Settle.class)).isEmpty();
  }

  @Test
  void leasesThatEndTogetherAreSettledTogether() {
    long first = run.claim(withoutCard(1), holder(10));
    long second = run.claim(withoutCard(2), holder(11));
    run.mine();
    run.mine();
    run.answerAll(NOT_FOUND);
    run.passMillis(200);
    run.write(Outcome.NOT_NEEDED);
    run.keep();
    run.write(Outcome.VERIFIED);
    assertThat(run.one(Effect.Settle.class).tokens()).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void leasesAreRenewedAfterAThirdOfTheirTime() {
    long first = run.claim(holder(1));
    long second = run.claim(holder(2));
    run.pass(THIRD.minusMillis(1));
    assertThat(run.all(Effect.Renew.class)).isEmpty();
    run.passMillis(1);
    assertThat(run.one(Effect.Renew.class).tokens()).containsExactlyInAnyOrder(first, second);
    run.renew(Set.of(first, second));
    run.pass(THIRD);
    assertThat(run.all(Effect.Renew.class)).hasSize(1);
  }

  @Test
  void whereNothingIsClaimedNothingIsRenewed() {
    run.pass(SampleSettings.LEASE);
    assertThat(run.all(Effect.Renew.class)).isEmpty();
    run.claim(holder(1));
    run.pass(THIRD);
    assertThat(run.all(Effect.Renew.class)).hasSize(1);
  }

  @Test
  void aRenewalThatTakesLongIsFollowedByTheNextAtOnce() {
    long token = run.claim(holder(1));
    run.pass(THIRD);
    run.pass(THIRD.plusMillis(1));
    run.renew(Set.of(token));
    assertThat(run.all(Effect.Renew.class)).hasSize(1);
  }

  @Test
  void aSettledLeaseIsNotRenewed() {
    run.claim(withoutCard(1));
    long second = run.claim(holder(2));
    run.passMillis(200);
    run.write(Outcome.NOT_NEEDED);
    run.pass(THIRD);
    assertThat(run.one(Effect.Renew.class).tokens()).containsExactly(second);
  }

  @Test
  void aLostLeaseIsNeitherRenewedNorSettledAndItsSubjectsStillEnd() {
    long lost = run.claim(holder(1));
    long held = run.claim(holder(2));
    run.mine();
    run.mine();
    run.pass(THIRD);
    run.renew(Set.of(held));
    run.answerAll(NOT_FOUND);
    run.passMillis(200);
    run.keep();
    assertThat(run.one(Effect.Write.class).claims()).hasSize(2);
    run.write(Outcome.LOST);
    assertThat(run.one(Effect.Settle.class).tokens()).containsExactly(held).doesNotContain(lost);
    assertThat(run.run().tally().of(Outcome.LOST)).isEqualTo(2);
  }

  @Test
  void aLeaseThatIsSettledWhileItIsRenewedIsSettledOnce() {
    long token = run.claim(withoutCard(1));
    run.claim(holder(2));
    run.mine();
    run.pass(THIRD);
    run.write(Outcome.NOT_NEEDED);
    assertThat(run.one(Effect.Settle.class).tokens()).containsExactly(token);
    run.endAll(Effect.Settle.class);
    run.renew(Set.of());
    assertThat(run.all(Effect.Settle.class)).isEmpty();
  }
}
