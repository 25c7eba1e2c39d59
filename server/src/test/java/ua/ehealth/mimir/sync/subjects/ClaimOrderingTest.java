package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;
import static ua.ehealth.mimir.sync.subjects.TestClaims.ids;
import static ua.ehealth.mimir.sync.subjects.TestClaims.onlyWaiting;
import static ua.ehealth.mimir.sync.subjects.TestClaims.order;
import static ua.ehealth.mimir.sync.subjects.TestClaims.rechecking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.sync.Job;

/** Who is taken, and who first (specification 2.2). */
@ParameterizedClass
@MethodSource("jobs")
class ClaimOrderingTest {
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
  void nobodyIsTakenWhereNobodyIsDue() {
    subjects.answered("VERIFIED", "now()");
    subjects.answered("NOT_VERIFIED", "now() - interval '900 days'");
    subjects.with("p_verification_status = 'VERIFICATION_NOT_NEEDED'");
    subjects.with("p_verification_status = 'IN_REVIEW'");
    Claim claim = claims.take(order(job, 100));
    assertThat(claim.empty()).isTrue();
    assertThat(claim.token()).isZero();
    assertThat(claim.next()).isEqualTo(Cursors.START);
    assertThat(subjects.count("select count(*) from verification_leases")).isZero();
  }

  @Test
  void askedAgainComeFirstThenRetriesThenTheRestThenTheOldestAnswers() {
    UUID old = subjects.answered("VERIFIED", "now() - interval '300 days'");
    UUID older = subjects.answered("VERIFIED", "now() - interval '400 days'");
    UUID never = subjects.answered("VERIFIED", "null");
    UUID needed = subjects.needed();
    UUID retry = subjects.with("p_not_before = now() - interval '1 second', p_attempts = 1");
    UUID triggered = subjects.triggered();
    List<UUID> order = new ArrayList<>();
    ClaimOrder one = order(job, 1);
    for (Claim claim = claims.take(one); !claim.empty(); claim = claims.take(one)) {
      order.addAll(ids(claim));
    }
    assertThat(order).containsExactly(triggered, retry, needed, never, older, old);
  }

  @Test
  void oneClaimHoldsThemInThatOrderToo() {
    UUID old = subjects.answered("VERIFIED", "now() - interval '300 days'");
    UUID needed = subjects.needed();
    UUID retry = subjects.with("p_not_before = now() - interval '1 second', p_attempts = 1");
    UUID triggered = subjects.triggered();
    assertThat(ids(claims.take(order(job, 100)))).containsExactly(triggered, retry, needed, old);
  }

  @Test
  void aBatchIsNeverExceededAcrossTiers() {
    for (int i = 0; i < 3; i++) {
      subjects.triggered();
      subjects.with("p_not_before = now() - interval '1 second', p_attempts = 1");
      subjects.needed();
      subjects.answered("VERIFIED", "now() - interval '300 days'");
    }
    for (int size = 1; size <= 12; size++) {
      Claim claim = claims.take(order(job, size));
      assertThat(claim.subjects()).hasSize(size);
      claims.returnAll(job, List.of(claim.token()));
    }
    assertThat(ids(claims.take(order(job, 13)))).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void anAnswerOfADayIsDueThatManyDaysLaterFromTheFirstMoment() {
    String today = "(now() at time zone 'Europe/Kyiv')::date";
    UUID lastMomentOfDue =
        subjects.answered(
            "VERIFIED",
            "((%s - 269)::timestamp at time zone 'Europe/Kyiv') - interval '1 microsecond'"
                .formatted(today));
    subjects.answered(
        "VERIFIED", "(%s - 269)::timestamp at time zone 'Europe/Kyiv'".formatted(today));
    assertThat(ids(claims.take(order(job, 100)))).containsExactly(lastMomentOfDue);
  }

  @Test
  void notVerifiedAreAskedAgainOnlyWhereThatIsOnAndAfterAllOthers() {
    UUID notVerified = subjects.answered("NOT_VERIFIED", "now() - interval '100 days'");
    UUID verified = subjects.answered("VERIFIED", "now() - interval '300 days'");
    subjects.answered("NOT_VERIFIED", "now() - interval '10 days'");
    subjects.answered("NOT_VERIFIED", "null");
    assertThat(ids(claims.take(rechecking(job, 30)))).containsExactly(verified, notVerified);
  }

  @Test
  void whoWaitsIsNotDueBeforeItsTime() {
    subjects.with("p_not_before = now() + interval '1 minute', p_attempts = 1");
    subjects.with("p_not_before = 'infinity', p_attempts = 4");
    assertThat(claims.take(order(job, 100)).empty()).isTrue();
  }

  @Test
  void onlyWaitersCanBeOrdered() {
    subjects.triggered();
    subjects.needed();
    subjects.answered("VERIFIED", "now() - interval '300 days'");
    UUID retry = subjects.with("p_not_before = now() - interval '1 second', p_attempts = 2");
    Claim claim = claims.take(onlyWaiting(job));
    assertThat(ids(claim)).containsExactly(retry);
    assertThat(claim.subjects().getFirst().attempts()).isEqualTo(2);
  }

  @Test
  void whoeverWaitedAndIsNoLongerDueWaitsNoLonger() {
    UUID verified = subjects.answered("VERIFIED", "now() - interval '1 day'");
    UUID stale = subjects.answered("VERIFIED", "now() - interval '300 days'");
    UUID closed = subjects.with("p_verification_status = 'VERIFICATION_NOT_NEEDED'");
    subjects.sql("update {verifications} set p_not_before = now() - interval '1 second'");
    assertThat(ids(claims.take(order(job, 100)))).containsExactly(stale);
    assertThat(subjects.stream(verified))
        .containsEntry("not_before", null)
        .containsEntry("status", "VERIFIED");
    assertThat(subjects.stream(closed)).containsEntry("not_before", null);
  }

  @Test
  void aResetEndsTheWaiting() {
    UUID waits = subjects.with("p_not_before = 'infinity', p_attempts = 4");
    subjects.set(waits, "p_verification_reason = 'ONLINE_TRIGGERED'");
    Claim claim = claims.take(order(job, 100));
    assertThat(ids(claim)).containsExactly(waits);
    assertThat(claim.subjects().getFirst().attempts()).isZero();
  }

  @Test
  void cursorsGoOnWhereTheLastClaimStoppedAndStartAnewAtTheEnd() {
    UUID first = subjects.needed();
    UUID second = subjects.needed();
    UUID stale = subjects.answered("VERIFIED", "now() - interval '300 days'");
    ClaimOrder order = order(job, 1);
    Claim one = claims.take(order);
    claims.returnAll(job, List.of(one.token()));
    Claim two = claims.take(order.from(one.next()));
    Claim three = claims.take(order.from(two.next()));
    Claim none = claims.take(order.from(three.next()));
    assertThat(ids(one)).containsExactly(first);
    assertThat(ids(two)).containsExactly(second);
    assertThat(ids(three)).containsExactly(stale);
    assertThat(none.empty()).isTrue();
    assertThat(ids(claims.take(order.from(none.next())))).containsExactly(first);
  }

  @Test
  void askedAgainBehindTheCursorAreFoundFromTheBeginning() {
    UUID early = subjects.needed();
    UUID late = subjects.triggered();
    Claim claim = claims.take(order(job, 1));
    assertThat(ids(claim)).containsExactly(late);
    subjects.set(early, "p_verification_reason = 'ONLINE_TRIGGERED'");
    assertThat(claims.take(order(job, 1).from(claim.next())).empty()).isTrue();
    assertThat(ids(claims.take(order(job, 1).from(claim.next().triggeredAnew()))))
        .containsExactly(early);
  }
}
