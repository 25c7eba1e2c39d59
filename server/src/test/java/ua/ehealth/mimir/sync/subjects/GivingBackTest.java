package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.KYIV;
import static ua.ehealth.mimir.sync.subjects.TestClaims.MINUTE;
import static ua.ehealth.mimir.sync.subjects.TestClaims.PERIOD;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;
import static ua.ehealth.mimir.sync.subjects.TestClaims.ids;
import static ua.ehealth.mimir.sync.subjects.TestClaims.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.sync.Job;

/** Claims that end without a result, and leases (specification 2.3, 2.6). */
@ParameterizedClass
@MethodSource("jobs")
class GivingBackTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  @Parameter Job job;

  private TestSubjects subjects;
  private Claims claims;

  static List<Job> jobs() {
    return Job.ALL;
  }

  @BeforeEach
  void nobody() {
    subjects = new TestSubjects(databases.all(), job).clear();
    claims = new SubjectClaims(subjects.database(), job.kind(), SYSTEM);
  }

  @Test
  void whoWasNotAnsweredForIsWhatItWasAndWaits() {
    UUID id = subjects.answered("VERIFIED", "now() - interval '300 days'");
    Claim claim = take();
    assertThat(claims.giveBack(job, List.of(later(id, claim, Duration.ofMinutes(5))))).isEqualTo(1);
    assertThat(subjects.status(id)).isEqualTo("VERIFIED/AUTO");
    assertThat(subjects.stream(id))
        .containsEntry("attempts", 1)
        .containsEntry("claim", null)
        .containsEntry("status_before", null)
        .containsEntry("reason_before", null);
    assertThat(subjects.stream(id).get("wait").toString()).contains("4 mins 59");
    assertThat(take().empty()).isTrue();
  }

  @Test
  void whoIsNeededAndWaitsIsNotFreedByTheTriggerOfResets() {
    UUID id = subjects.needed();
    claims.giveBack(job, List.of(later(id, take(), Duration.ofMinutes(5))));
    assertThat(subjects.stream(id)).containsEntry("attempts", 1).doesNotContainEntry("wait", null);
    subjects.set(id, "p_not_before = now() - interval '1 second'");
    claims.giveBack(job, List.of(later(id, take(), Duration.ofMinutes(30))));
    assertThat(subjects.stream(id)).containsEntry("attempts", 2).doesNotContainEntry("wait", null);
  }

  @Test
  void whoeverWaitsForTheNextRunIsDueWhenItBegins() {
    UUID id = subjects.needed();
    claims.giveBack(job, List.of(new GivenBack(id, take().token(), Optional.empty())));
    assertThat(take().empty()).isTrue();
    claims.recallWaiters(job);
    assertThat(subjects.stream(id)).containsEntry("attempts", 0).containsEntry("not_before", null);
    assertThat(ids(take())).containsExactly(id);
  }

  @Test
  void recallingLeavesAloneWhoHasATime() {
    UUID id = subjects.with("p_not_before = now() + interval '1 hour', p_attempts = 2");
    claims.recallWaiters(job);
    assertThat(subjects.stream(id)).containsEntry("attempts", 2).doesNotContainEntry("wait", null);
  }

  @Test
  void eachWaitsItsOwnTime() {
    UUID first = subjects.needed();
    UUID second = subjects.needed();
    Claim claim = take();
    claims.giveBack(
        job,
        List.of(
            later(second, claim, Duration.ofHours(2)),
            new GivenBack(first, claim.token(), Optional.empty())));
    assertThat(subjects.stream(second).get("wait").toString()).contains("1 hours 59 mins");
    assertThat(
            subjects.query(
                "select p_not_before = 'infinity' as next_run from {verifications} where {id} = '%s'"
                    .formatted(first)))
        .containsEntry("next_run", true);
  }

  @Test
  void nobodyIsGivenBackUnderAnotherToken() {
    UUID id = subjects.needed();
    Claim claim = take();
    GivenBack other = new GivenBack(id, claim.token() + 1, Optional.of(MINUTE));
    assertThat(claims.giveBack(job, List.of(other))).isZero();
    assertThat(subjects.status(id)).isEqualTo("IN_REVIEW/AUTO");
  }

  @Test
  void aResetWinsOverGivingBack() {
    UUID id = subjects.answered("VERIFIED", "now() - interval '300 days'");
    Claim claim = take();
    String reset =
        "p_verification_status = 'VERIFICATION_NEEDED', p_verification_reason = 'ONLINE_TRIGGERED'";
    subjects.set(id, reset);
    assertThat(claims.giveBack(job, List.of(later(id, claim, MINUTE)))).isZero();
    assertThat(claims.returnAll(job, List.of(claim.token()))).isZero();
    assertThat(subjects.status(id)).isEqualTo("VERIFICATION_NEEDED/ONLINE_TRIGGERED");
    assertThat(ids(take())).containsExactly(id);
  }

  @Test
  void aRunThatStopsReturnsAllAsIfItHadNotTakenThem() {
    UUID triggered = subjects.triggered();
    UUID stale = subjects.answered("VERIFIED", "now() - interval '300 days'");
    subjects.set(stale, "p_attempts = 2");
    Claim claim = take();
    assertThat(claims.returnAll(job, List.of(claim.token()))).isEqualTo(2);
    assertThat(subjects.status(triggered)).isEqualTo("VERIFICATION_NEEDED/ONLINE_TRIGGERED");
    assertThat(subjects.status(stale)).isEqualTo("VERIFIED/AUTO");
    assertThat(subjects.stream(stale)).containsEntry("attempts", 2).containsEntry("wait", null);
    assertThat(leases()).isZero();
    assertThat(ids(take())).containsExactly(triggered, stale);
  }

  @Test
  void settlingEndsOnlyTheLeasesNamed() {
    subjects.needed();
    subjects.needed();
    Claim one = claims.take(order(job, 1));
    Claim two = claims.take(order(job, 1));
    claims.settle(List.of(one.token()));
    assertThat(claims.renew(List.of(one.token(), two.token()), MINUTE))
        .isEqualTo(Set.of(two.token()));
  }

  @Test
  void aRenewedLeaseIsNotSwept() {
    UUID id = subjects.needed();
    Claim claim = take();
    subjects.sql("update verification_leases set expires_at = now() - interval '1 second'");
    assertThat(claims.renew(List.of(claim.token()), MINUTE)).containsExactly(claim.token());
    assertThat(claims.sweep()).isZero();
    assertThat(subjects.status(id)).isEqualTo("IN_REVIEW/AUTO");
  }

  @Test
  void whoDiedLosesItsClaimWhenTheLeaseRunsOut() {
    UUID id = subjects.answered("VERIFIED", "now() - interval '300 days'");
    Claim claim = take();
    assertThat(claims.sweep()).isZero();
    subjects.sql("update verification_leases set expires_at = now() - interval '1 second'");
    Object updatedAt = subjects.stream(id).get("updated_at");
    assertThat(claims.sweep()).isEqualTo(1);
    assertThat(subjects.status(id)).isEqualTo("VERIFIED/AUTO");
    assertThat(subjects.stream(id))
        .containsEntry("claim", null)
        .containsEntry("updated_at", updatedAt);
    assertThat(leases()).isZero();
    assertThat(claims.renew(List.of(claim.token()), MINUTE)).isEmpty();
    assertThat(claims.giveBack(job, List.of(later(id, claim, MINUTE)))).isZero();
    assertThat(ids(take())).containsExactly(id);
  }

  @Test
  void whatAnOlderSystemLeftInReviewIsAskedFirst() {
    UUID id = subjects.with("p_verification_status = 'IN_REVIEW', p_verification_reason = 'AUTO'");
    subjects.sql("update {verifications} set updated_at = '2020-01-01Z'");
    assertThat(claims.sweep()).isEqualTo(1);
    assertThat(subjects.status(id)).isEqualTo("VERIFICATION_NEEDED/ONLINE_TRIGGERED");
    assertThat(claims.sweep()).isZero();
  }

  @Test
  void theOutlookCountsWhoWaitsAndUntilWhenTheLastIsDue() {
    subjects.with("p_not_before = now() + interval '1 hour', p_attempts = 1");
    subjects.with("p_not_before = '2999-01-01T00:00:00Z', p_attempts = 1");
    subjects.with("p_not_before = '2999-01-02T00:00:00Z'");
    Outlook outlook = outlook();
    assertThat(outlook.due()).isFalse();
    assertThat(outlook.waiting()).isEqualTo(2);
    assertThat(outlook.waitingUntil()).contains(Instant.parse("2999-01-01T00:00:00Z"));
    assertThat(outlook.claimedByOthers()).isFalse();
    subjects.with("p_not_before = 'infinity', p_attempts = 5");
    assertThat(outlook().waiting()).isEqualTo(3);
    assertThat(outlook().waitingUntil()).isEmpty();
  }

  @Test
  void theOutlookOfNothingIsClear() {
    assertThat(outlook()).isEqualTo(new Outlook(false, 0, Optional.empty(), false));
  }

  @Test
  void theOutlookSeesEveryTierAndWhoIsClaimed() {
    assertDueAndThenTaken(subjects.needed());
    assertDueAndThenTaken(subjects.triggered());
    assertDueAndThenTaken(subjects.answered("VERIFIED", "now() - interval '300 days'"));
    assertDueAndThenTaken(subjects.with("p_not_before = now() - interval '1 s', p_attempts = 1"));
    assertThat(claims.outlook(job, PERIOD, 30, KYIV).due()).isFalse();
    subjects.answered("NOT_VERIFIED", "now() - interval '31 days'");
    assertThat(outlook().due()).isFalse();
    assertThat(claims.outlook(job, PERIOD, 30, KYIV).due()).isTrue();
  }

  private void assertDueAndThenTaken(UUID id) {
    assertThat(outlook().due()).isTrue();
    assertThat(ids(take())).containsExactly(id);
    assertThat(outlook().due()).isFalse();
    assertThat(outlook().claimedByOthers()).isTrue();
  }

  @Test
  void dueIsExactlyWhatARunThatStartsNowWouldFind() {
    subjects.withoutRow();
    subjects.makeIneligible(subjects.withoutRow());
    subjects.needed();
    subjects.triggered();
    subjects.ineligible();
    subjects.answered("VERIFIED", "now() - interval '300 days'");
    subjects.answered("VERIFIED", "now()");
    subjects.answered("NOT_VERIFIED", "now() - interval '300 days'");
    subjects.answered("NOT_VERIFIED", "null");
    subjects.with("p_not_before = 'infinity', p_attempts = 5");
    subjects.with("p_not_before = now() + interval '1 hour', p_attempts = 1");
    subjects.with("p_not_before = now() - interval '1 second', p_attempts = 1");
    subjects.with("p_verification_status = 'IN_REVIEW'");
    assertThat(claims.due(job, PERIOD, 0, KYIV)).isEqualTo(6);
    assertThat(claims.due(job, PERIOD, 30, KYIV)).isEqualTo(7);
  }

  private Claim take() {
    return claims.take(order(job, 100));
  }

  private Outlook outlook() {
    return claims.outlook(job, PERIOD, 0, KYIV);
  }

  private long leases() {
    return subjects.count("select count(*) from verification_leases");
  }

  private static GivenBack later(UUID id, Claim claim, Duration delay) {
    return new GivenBack(id, claim.token(), Optional.of(delay));
  }
}
