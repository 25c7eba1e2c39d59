package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ehealth.mimir.sync.subjects.TestClaims.KYIV;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;
import static ua.ehealth.mimir.sync.subjects.TestClaims.ids;
import static ua.ehealth.mimir.sync.subjects.TestClaims.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/** What a claim leaves in the database and what it brings (specification 2.2, 2.3). */
@ParameterizedClass
@MethodSource("jobs")
class TakingTest {
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
  void whoIsTakenIsInReviewUnderALeaseAndKeepsWhatItWas() {
    UUID id = subjects.with("p_verification_reason = 'RULES_OF_OTHERS', p_attempts = 2");
    ClaimOrder order = order(job, 100);
    Claim claim = claims.take(order);
    assertThat(subjects.stream(id))
        .containsEntry("status", "IN_REVIEW")
        .containsEntry("reason", "AUTO")
        .containsEntry("claim", claim.token())
        .containsEntry("status_before", "VERIFICATION_NEEDED")
        .containsEntry("reason_before", "RULES_OF_OTHERS")
        .containsEntry("not_before", null)
        .containsEntry("attempts", 2);
    assertThat(
            subjects.query(
                """
                select token, stream, owner, expires_at > now() + interval '50 seconds'
                  and expires_at <= now() + interval '60 seconds' as a_minute
                from verification_leases
                """))
        .containsEntry("token", claim.token())
        .containsEntry("stream", job.stream().columns())
        .containsEntry("owner", order.owner())
        .containsEntry("a_minute", true);
  }

  @Test
  void theClaimSaysWhatStoodThere() {
    UUID data = UUID.randomUUID();
    subjects.with(
        """
        p_verification_status = 'VERIFIED', p_verification_reason = 'AUTO', p_data_id = '%s',
        p_data_status = 1, p_synced_at = '2020-01-02T03:04:05.678901Z',
        p_unverified_at = '2019-01-01T00:00:00Z', p_attempts = 3,
        p_answer_after = '2021-01-01T00:00:00Z'
        """
            .formatted(data));
    ClaimedSubject claimed = claims.take(order(job, 100)).subjects().getFirst();
    assertThat(claimed.before())
        .isEqualTo(
            new StreamState(
                StreamStatus.VERIFIED,
                "AUTO",
                data,
                (short) 1,
                Instant.parse("2020-01-02T03:04:05.678901Z"),
                Instant.parse("2019-01-01T00:00:00Z")));
    assertThat(claimed.attempts()).isEqualTo(3);
    assertThat(claimed.answerAfter()).isEqualTo("2021-01-01T00:00:00Z");
  }

  @Test
  void neitherUpdatedAtNorHistoryNorTheSubjectIsTouched() {
    UUID id = subjects.needed();
    subjects.ineligible();
    Map<String, Object> before = subjects.stream(id);
    String row = "select xmin::text as xmin from {subjects} where id = '%s'".formatted(id);
    Map<String, Object> subject = subjects.query(row);
    Claim claim = claims.take(order(job, 100));
    claims.returnAll(job, List.of(claim.token()));
    for (String column : List.of("updated_at", "updated_by", "status", "reason")) {
      assertThat(subjects.stream(id)).containsEntry(column, before.get(column));
    }
    assertThat(subjects.query(row)).isEqualTo(subject);
    assertThat(subjects.count("select count(*) from verification_history")).isZero();
    assertThat(subjects.count("select count(*) from status_change_events")).isZero();
  }

  @Test
  void theTimesAreTheDatabases() {
    Claim claim = claims.take(order(job, 100));
    Map<String, Object> now =
        subjects.query("select (now() at time zone 'Europe/Kyiv')::date::text as today");
    assertThat(claim.today()).isEqualTo(LocalDate.parse((String) now.get("today")));
    assertThat(claim.today()).isEqualTo(LocalDate.ofInstant(claim.at(), KYIV));
  }

  @Test
  void whoIsNotEligibleIsSetAsideForADayAndKeepsItsStatus() {
    UUID id = subjects.ineligible();
    Claim claim = claims.take(order(job, 100));
    assertThat(claim.subjects()).isEmpty();
    assertThat(claim.setAside()).isEqualTo(1);
    assertThat(claim.empty()).isFalse();
    assertThat(claim.token()).isZero();
    assertThat(subjects.count("select count(*) from verification_leases")).isZero();
    assertThat(subjects.status(id)).isEqualTo("VERIFICATION_NEEDED/INITIAL");
    assertThat(
            subjects.count(
                """
                select count(*) from {verifications} where p_attempts = 0
                  and p_not_before > now() + interval '23 hours 59 minutes'
                  and p_not_before <= now() + interval '1 day'
                """))
        .isEqualTo(1);
    assertThat(claims.take(order(job, 100)).empty()).isTrue();
  }

  @Test
  void aDayLaterWhoWasSetAsideIsLookedAtAgain() {
    UUID still = subjects.ineligible();
    UUID again = subjects.needed();
    subjects.sql("update {verifications} set p_not_before = now() - interval '1 second'");
    Claim claim = claims.take(order(job, 100));
    assertThat(ids(claim)).containsExactly(again);
    assertThat(claim.setAside()).isEqualTo(1);
    assertThat(subjects.stream(still).get("wait").toString()).contains("23 hours");
  }

  @Test
  void aResetBringsBackWhoWasSetAside() {
    UUID id = subjects.ineligible();
    claims.take(order(job, 100));
    subjects.set(id, "p_verification_reason = 'ONLINE_TRIGGERED'");
    assertThat(claims.take(order(job, 100)).setAside()).isEqualTo(1);
  }

  @Test
  void aRowWhoseSubjectIsGoneIsSetAside() {
    subjects.row(UUID.randomUUID());
    assertThat(claims.take(order(job, 100)).setAside()).isEqualTo(1);
  }

  @Test
  void staleSubjectsThatAreNotEligibleAreSetAsideToo() {
    UUID id = subjects.answered("VERIFIED", "now() - interval '300 days'");
    subjects.makeIneligible(id);
    assertThat(claims.take(order(job, 100)).setAside()).isEqualTo(1);
    assertThat(subjects.status(id)).isEqualTo("VERIFIED/AUTO");
    assertThat(claims.take(order(job, 100)).empty()).isTrue();
  }

  @Test
  void aRowThatIsLockedIsPassedOver() {
    UUID locked = subjects.needed();
    UUID free = subjects.needed();
    subjects
        .database()
        .transactions()
        .executeWithoutResult(_ -> {
          subjects.set(locked, "updated_at = now()");
          assertThat(ids(fromAnotherThread(() -> claims.take(order(job, 100)))))
              .containsExactly(free);
        });
    assertThat(ids(claims.take(order(job, 100)))).containsExactly(locked);
  }

  @Test
  void aJobOfTheOtherDatabaseIsRefused() {
    Job other =
        Job.ALL.stream().filter(each -> each.kind() != job.kind()).findFirst().orElseThrow();
    assertThatThrownBy(() -> claims.take(order(other, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("job %s is not of this database", other);
  }

  private static Claim fromAnotherThread(Callable<Claim> work) {
    try (var threads = Executors.newSingleThreadExecutor()) {
      return threads.submit(work).get();
    } catch (Exception trouble) {
      throw new AssertionError(trouble);
    }
  }
}
