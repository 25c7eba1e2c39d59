package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestResults.nothingToAsk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.sync.Job;

/** A result is written only under the very claim under which its question was built (2.3). */
@ParameterizedClass
@MethodSource("jobs")
class WriteBackGuardsTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  @Parameter Job job;

  private TestResults results;
  private TestSubjects subjects;

  static List<Job> jobs() {
    return Job.ALL;
  }

  @BeforeEach
  void nobody() {
    results = new TestResults(databases.all(), job);
    subjects = results.subjects().clear();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, -1, 1000})
  void nothingIsWrittenUnderATokenThatIsNotTheClaims(long difference) {
    ClaimedSubject claimed = results.taken(results.stale());
    assertLost(
        new ClaimedSubject(
            claimed.subject(), claimed.token() + difference, claimed.before(), 0, null));
  }

  @Test
  void nothingIsWrittenToWhoWasGivenBack() {
    ClaimedSubject claimed = results.taken(results.stale());
    results.claims().returnAll(job, List.of(claimed.token()));
    assertLost(claimed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VERIFICATION_NEEDED/ONLINE_TRIGGERED",
        "VERIFICATION_NEEDED/INITIAL",
        "VERIFICATION_NOT_NEEDED/AUTO_DATA_ABSENT"
      })
  void aResetByPlainSqlWinsOverAClaim(String reset) {
    UUID id = results.stale();
    ClaimedSubject claimed = results.taken(id);
    reset(id, reset);
    assertLost(claimed);
    results.of(id).is(reset).hasHistory();
  }

  @Test
  void whoWasResetIsTakenAndAnsweredForUnderTheNextClaim() {
    UUID id = results.stale();
    ClaimedSubject first = results.taken(id);
    reset(id, "VERIFICATION_NEEDED/ONLINE_TRIGGERED");
    ClaimedSubject second = results.taken(id);
    assertLost(first);
    assertThat(results.write(results.answered(second, -1))).isEqualTo(Outcome.REJECTED);
    results
        .of(id)
        .isFree()
        .hasHistory(
            "answer VERIFICATION_NEEDED/ONLINE_TRIGGERED -> NOT_VERIFIED/AUTO_INCORRECT_DATA -1");
  }

  @Test
  void aResetThatIsUnderWayWinsToo() throws Exception {
    ClaimedSubject claimed = results.taken(results.stale());
    try (OtherSession other = OtherSession.of(subjects.database())) {
      other.run(
          SubjectTables.of(job.kind())
              .sql(
                  "update {verifications} set {s}_verification_status = 'VERIFICATION_NEEDED'",
                  job.stream()));
      Future<Outcome> writing = other.blocks(() -> results.write(results.answered(claimed, 1)));
      other.commit();
      assertThat(writing.get()).isEqualTo(Outcome.LOST);
    }
    assertLost(claimed);
  }

  private void reset(UUID id, String status) {
    String[] both = status.split("/");
    subjects.set(
        id,
        ("p_data_id = null, p_data_status = null, p_synced_at = null,"
                + " p_verification_status = '%s', p_verification_reason = '%s'")
            .formatted(both[0], both[1]));
  }

  @Test
  void whoseLeaseWasSweptIsLeftToWhoeverTakesItNext() {
    UUID id = results.stale();
    ClaimedSubject first = results.taken(id);
    expireLeases();
    results.claims().sweep();
    assertLost(first);
    ClaimedSubject second = results.taken(id);
    assertLost(first);
    assertThat(results.write(results.answered(second, -1))).isEqualTo(Outcome.REJECTED);
  }

  @Test
  void aLeaseThatRanOutHoldsUntilItIsSwept() {
    ClaimedSubject claimed = results.taken(results.stale());
    expireLeases();
    assertThat(results.write(results.answered(claimed, -1))).isEqualTo(Outcome.REJECTED);
  }

  private void expireLeases() {
    subjects.sql("update verification_leases set expires_at = now() - interval '1 second'");
  }

  @Test
  void toARowThatIsGoneNothingIsWritten() {
    UUID id = results.stale();
    ClaimedSubject claimed = results.taken(id);
    subjects.sql("delete from {verifications} where {id} = '%s'".formatted(id));
    assertLost(claimed);
  }

  @Test
  void whatIsWrittenIsNotWrittenAgain() {
    UUID answered = results.stale();
    UUID absent = results.bare(results.stale());
    Map<UUID, ClaimedSubject> taken = results.take();
    List<Settlement> batch =
        List.of(results.answered(taken.get(answered), 0), nothingToAsk(taken.get(absent)));
    results.write(batch, List.of());
    batch.forEach(this::assertLost);
  }

  private void assertLost(ClaimedSubject claimed) {
    for (int code : new int[] {1, 0, -1}) {
      assertLost(results.answered(claimed, code));
    }
    assertLost(nothingToAsk(claimed));
  }

  /** It is not written, nor is anything else. */
  private void assertLost(Settlement settlement) {
    List<String> before = results.everything();
    assertThat(results.write(settlement)).isEqualTo(Outcome.LOST);
    assertThat(results.everything()).isEqualTo(before);
  }
}
