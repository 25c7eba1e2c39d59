package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestMoves.LEGAL_ENTITY;
import static ua.ehealth.mimir.sync.subjects.TestMoves.USER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.verification.Reason;
import ua.ehealth.mimir.verification.Rules;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/** A person's or a party's data changed: each stream of it is reopened (specification 2.9). */
@ParameterizedClass
@MethodSource("jobs")
class DataChangedTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final Instant ONCE = Instant.parse("2026-01-02T03:04:05Z");
  private static final StreamState TRIGGERED =
      StreamState.bare(StreamStatus.VERIFICATION_NEEDED, Reason.ONLINE_TRIGGERED);

  @Parameter Job job;

  private TestResults results;
  private TestSubjects subjects;
  private TestMoves moves;

  static List<Job> jobs() {
    return Job.ALL;
  }

  @BeforeEach
  void nobody() {
    results = new TestResults(databases.all(), job);
    subjects = results.subjects().clear();
    moves = new TestMoves(subjects);
  }

  @ParameterizedTest
  @CsvSource({
    "VERIFICATION_NEEDED, INITIAL",
    "VERIFIED, AUTO",
    "NOT_VERIFIED, AUTO",
    "NOT_VERIFIED, AUTO_INCORRECT_DATA",
    "VERIFICATION_NOT_NEEDED, AUTO_DATA_ABSENT",
    "IN_REVIEW, AUTO"
  })
  void whateverItWasTheStreamIsToBeAskedFirst(String status, String reason) {
    UUID id =
        results.asked(
            subjects.with(
                ("p_verification_status = '%s', p_verification_reason = '%s', p_data_id = '%s',"
                        + " p_data_status = 0, p_synced_at = now(), p_unverified_at = '%s'")
                    .formatted(status, reason, TestResults.ROW, ONCE)));
    results.stamp();
    moves.dataChanged(id);
    results
        .of(id)
        .is(new StreamState(TRIGGERED.status(), TRIGGERED.reason(), null, null, null, ONCE))
        .isFree()
        .isWrittenBy(USER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "blank"})
  void whereThereIsNothingToAskAboutNothingIsLeft(String data) {
    UUID id = results.stale();
    subjects.set(id, "p_unverified_at = now()");
    if (data.isEmpty()) {
      results.bare(id);
    } else {
      results.asked(id, " \u00a0");
    }
    moves.dataChanged(id);
    results
        .of(id)
        .is(StreamState.bare(StreamStatus.VERIFICATION_NOT_NEEDED, Reason.AUTO_DATA_ABSENT));
  }

  @Test
  void aWrongFormatIsLeftToTheNextClaim() {
    UUID id = results.asked(results.stale(), "AB123");
    moves.dataChanged(id);
    results.of(id).is(TRIGGERED);
  }

  @Test
  void theHistorySaysWhoAskedAndInWhichRequest() {
    UUID id = results.others(results.stale(), "VERIFICATION_NEEDED");
    for (String stream : results.otherStreams()) {
      subjects.set(id, stream + "_verification_reason = 'ONLINE_TRIGGERED'");
    }
    moves.dataChanged(id);
    assertThat(
            subjects.query(
                "select * from verification_history where stream = '%s'"
                    .formatted(job.stream().columns())))
        .containsEntry("subject_id", id)
        .containsEntry("cause", "data-changed")
        .containsEntry("caused_by", USER)
        .containsEntry("client_id", LEGAL_ENTITY)
        .containsEntry("request_id", "request-1")
        .containsEntry("run_id", null)
        .containsEntry("from_status", "VERIFIED")
        .containsEntry("from_reason", "AUTO")
        .containsEntry("to_status", "VERIFICATION_NEEDED")
        .containsEntry("to_reason", "ONLINE_TRIGGERED")
        .containsEntry("register_code", null)
        .containsEntry("question", null)
        .containsEntry("rule_version", Rules.VERSION);
  }

  @Test
  void saidAgainItChangesNothing() {
    UUID id = results.stale();
    UUID absent = results.bare(results.stale());
    moves.dataChanged(id, absent);
    List<String> before = results.everything();
    assertThat(moves.dataChanged(absent, id)).containsExactlyInAnyOrder(id, absent);
    assertThat(results.everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"now() + interval '1 hour'", "'infinity'"})
  void aWaitForARetryEnds(String notBefore) {
    UUID id = results.asked(subjects.triggered());
    subjects.set(id, "p_not_before = %s, p_attempts = 3".formatted(notBefore));
    moves.dataChanged(id);
    results.of(id).is(TRIGGERED).isFree();
    assertThat(results.take()).containsKey(id);
  }

  @Test
  void whoIsSetAsideIsLookedAtAtOnce() {
    UUID id = subjects.makeIneligible(results.asked(subjects.needed()));
    assertThat(results.take()).isEmpty();
    assertThat(subjects.stream(id)).doesNotContainEntry("not_before", null);
    moves.dataChanged(id);
    results.of(id).is(TRIGGERED).isFree();
  }

  @Test
  void aResetWinsOverAClaim() {
    UUID id = results.stale();
    ClaimedSubject claimed = results.taken(id);
    moves.dataChanged(id);
    results.of(id).is(TRIGGERED).isFree();
    assertThat(results.write(results.answered(claimed, 0))).isEqualTo(Outcome.LOST);
    assertThat(results.claims().returnAll(job, List.of(claimed.token()))).isZero();
    results.of(id).is(TRIGGERED);
    subjects.list("select stream || from_status from verification_history").stream()
        .filter(row -> row.startsWith(job.stream().columns()))
        .forEach(row -> assertThat(row).endsWith("VERIFIED"));
  }

  @Test
  void anAnswerThatIsThereAlreadyStillCounts() {
    UUID id = results.stale();
    moves.dataChanged(id);
    assertThat(results.taken(id).answerAfter()).isNull();
  }

  @Test
  void oneWhoseRowIsMissingGetsOne() {
    UUID id = results.asked(subjects.withoutRow());
    assertThat(moves.dataChanged(id)).containsExactly(id);
    results.of(id).is(TRIGGERED);
  }

  @Test
  void whoIsNotEligibleGetsNoRow() {
    UUID id = subjects.makeIneligible(results.asked(subjects.withoutRow()));
    assertThat(moves.dataChanged(id)).containsExactly(id);
    assertThat(subjects.count("select count(*) from {verifications}")).isZero();
  }

  @Test
  void whoIsNotThereIsNotAmongThose() {
    UUID id = results.stale();
    assertThat(moves.dataChanged(id, UUID.randomUUID())).containsExactly(id);
    assertThat(moves.dataChanged()).isEmpty();
  }

  @Test
  void hundredsAreResetTogetherWhateverTheirOrder() {
    List<UUID> ids = new ArrayList<>();
    IntStream.range(0, 300).forEach(_ -> ids.add(results.stale()));
    assertThat(moves.dataChanged(ids.reversed().toArray(UUID[]::new))).hasSize(300);
    assertThat(
            subjects.count(
                "select count(*) from {verifications}"
                    + " where p_verification_reason = 'ONLINE_TRIGGERED'"))
        .isEqualTo(300);
  }
}
