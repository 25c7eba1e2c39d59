package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestMoves.LEGAL_ENTITY;
import static ua.ehealth.mimir.sync.subjects.TestMoves.USER;

import java.time.Instant;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.subjects.MoveResult.Done;
import ua.ehealth.mimir.sync.subjects.MoveResult.Refused;
import ua.ehealth.mimir.verification.Stream;

/** An employee sends one person to one stream again (specification 2.9, 4.2). */
@ParameterizedClass
@MethodSource("jobs")
class ResubmissionTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  @Parameter Job job;

  private TestResults results;
  private TestSubjects subjects;
  private TestMoves moves;

  static List<Job> jobs() {
    return Job.ALL.stream().filter(job -> job.kind() == SubjectKind.PERSON).toList();
  }

  @BeforeEach
  void nobody() {
    results = new TestResults(databases.all(), job);
    subjects = results.subjects().clear();
    moves = new TestMoves(subjects);
  }

  private MoveResult resubmit(UUID id) {
    return moves.resubmit(id, job.stream());
  }

  private Instant answerAfter(UUID id) {
    return ((java.sql.Timestamp)
            subjects
                .query(
                    "select p_answer_after as at from {verifications} where {id} = '%s'"
                        .formatted(id))
                .get("at"))
        .toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "VERIFICATION_NEEDED, INITIAL",
    "VERIFICATION_NEEDED, ONLINE_TRIGGERED",
    "IN_REVIEW, AUTO",
    "VERIFIED, AUTO",
    "NOT_VERIFIED, AUTO",
    "VERIFICATION_NOT_NEEDED, AUTO_DATA_ABSENT"
  })
  void fromAnyStatusThatStreamAloneIsToBeAskedFirst(String status, String reason) {
    UUID id = results.others(results.stale(), "VERIFIED");
    subjects.set(
        id,
        ("p_verification_status = '%s', p_verification_reason = '%s', p_unverified_at ="
                + " '2026-01-02T03:04:05Z', p_not_before = now() + interval '1 hour', p_attempts = 2")
            .formatted(status, reason));
    assertThat(resubmit(id)).isEqualTo(new Done(id));
    results.of(id).is("VERIFICATION_NEEDED/ONLINE_TRIGGERED").isFree();
    assertThat(results.of(id).state())
        .satisfies(state -> assertThat(state.dataId()).isNull())
        .satisfies(state -> assertThat(state.dataStatus()).isNull())
        .satisfies(state -> assertThat(state.syncedAt()).isNull())
        .satisfies(state ->
            assertThat(state.unverifiedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z")));
    for (String other : results.otherStreams()) {
      assertThat(
              subjects.query("select " + other + "_verification_status as s from {verifications}"))
          .containsEntry("s", "VERIFIED");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sent again after a call", "лист від особи"})
  void theHistorySaysWhoAskedAndWhy(String comment) {
    UUID id = results.stale();
    moves.resubmit(id, job.stream(), comment);
    assertThat(moves.history())
        .containsEntry("subject_id", id)
        .containsEntry("stream", job.stream().columns())
        .containsEntry("cause", "resubmitted")
        .containsEntry("caused_by", USER)
        .containsEntry("client_id", LEGAL_ENTITY)
        .containsEntry("request_id", "request-1")
        .containsEntry("comment", comment)
        .containsEntry("to_status", "VERIFICATION_NEEDED")
        .containsEntry("to_reason", "ONLINE_TRIGGERED");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = " ")
  void aCommentMayBeLeftOut(String comment) {
    moves.resubmit(results.stale(), job.stream(), comment);
    assertThat(moves.history()).containsEntry("comment", null);
  }

  @Test
  void whatFollowsIsInTheSameTransaction() {
    UUID id = results.others(results.stale(), "VERIFIED");
    subjects.sql("update persons set verification_status = 'VERIFIED'");
    resubmit(id);
    results.of(id).hasCumulative("VERIFICATION_NEEDED").hasEvents("VERIFICATION_NEEDED");
  }

  @Test
  void onlyAnAnswerObtainedLaterCounts() {
    UUID id = results.stale();
    resubmit(id);
    Instant asked = answerAfter(id);
    assertThat(results.taken(id).answerAfter()).isEqualTo(asked);
    results.of(id).is("IN_REVIEW/AUTO");
  }

  @Test
  void anEarlierAnswerIsNotTakenOverFromAnother() {
    if (!job.stream().spreads()) {
      return;
    }
    UUID id = results.stale();
    results.indexDocuments();
    Question question = results.question(id);
    resubmit(id);
    Instant asked = answerAfter(id);
    assertThat(results.spread(results.answer(question, 1, asked))).isZero();
    assertThat(results.spread(results.answer(question, 1, asked.plusNanos(1000)))).isOne();
    results.of(id).is("NOT_VERIFIED/AUTO");
  }

  @Test
  void eachTimeAnewAndOnlyTheLastCounts() {
    UUID id = results.stale();
    resubmit(id);
    Instant first = answerAfter(id);
    resubmit(id);
    assertThat(answerAfter(id)).isAfter(first);
    assertThat(subjects.count("select count(*) from verification_history")).isEqualTo(2);
  }

  @Test
  void aLaterChangeOfTheDataDoesNotForgetIt() {
    UUID id = results.stale();
    resubmit(id);
    Instant asked = answerAfter(id);
    moves.dataChanged(id);
    assertThat(answerAfter(id)).isEqualTo(asked);
  }

  @Test
  void theAnswerThatCountsEndsIt() {
    UUID id = results.stale();
    resubmit(id);
    ClaimedSubject claimed = results.taken(id);
    results.write(results.answered(claimed, 1, Instant.now().plusSeconds(60)));
    assertThat(subjects.query("select p_answer_after as at from {verifications}"))
        .containsEntry("at", null);
  }

  @Test
  void underALiveClaimTheLateAnswerDoesNotLand() {
    UUID id = results.stale();
    ClaimedSubject claimed = results.taken(id);
    assertThat(resubmit(id)).isEqualTo(new Done(id));
    List<String> before = results.everything();
    assertThat(results.write(results.answered(claimed, 0, Instant.now().plusSeconds(60))))
        .isEqualTo(Outcome.LOST);
    assertThat(results.everything()).isEqualTo(before);
    results
        .of(id)
        .is("VERIFICATION_NEEDED/ONLINE_TRIGGERED")
        .isFree()
        .hasHistory("resubmitted VERIFIED/AUTO -> VERIFICATION_NEEDED/ONLINE_TRIGGERED");
  }

  @Test
  void aResultThatIsBeingWrittenComesFirst() throws Exception {
    UUID id = results.stale();
    ClaimedSubject claimed = results.taken(id);
    try (OtherSession writer = OtherSession.of(subjects.database())) {
      writer.run(
          SubjectTables.PERSONS.sql(
              "update {verifications} set {s}_verification_status = 'NOT_VERIFIED',"
                  + " {s}_claim = null, {s}_unverified_at = now()",
              job.stream()));
      Future<MoveResult> sending = writer.blocks(() -> resubmit(id));
      writer.commit();
      assertThat(sending.get()).isEqualTo(new Done(id));
    }
    results
        .of(id)
        .is("VERIFICATION_NEEDED/ONLINE_TRIGGERED")
        .hasHistory("resubmitted NOT_VERIFIED/AUTO -> VERIFICATION_NEEDED/ONLINE_TRIGGERED");
    assertThat(results.of(id).state().unverifiedAt()).isNotNull();
    assertThat(results.write(results.answered(claimed, 0))).isEqualTo(Outcome.LOST);
  }

  @Test
  void aPersonWithoutARowGetsOne() {
    UUID id = results.asked(subjects.withoutRow());
    assertThat(resubmit(id)).isEqualTo(new Done(id));
    results.of(id).is("VERIFICATION_NEEDED/ONLINE_TRIGGERED");
  }

  @Test
  void whoIsNotThereIsNotFound() {
    assertRefused(UUID.randomUUID(), Refusal.NOT_FOUND, "Person not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"status = 'inactive'", "status = null", "is_active = false", "is_active = null"})
  void whoIsNotActiveIsRefused(String assignment) {
    UUID id = results.stale();
    subjects.sql("update persons set " + assignment);
    assertRefused(id, Refusal.NOT_ACTIVE, "Person is not active");
  }

  @Test
  void whoIsNotActiveAndHasNoRowIsRefusedToo() {
    UUID id = subjects.makeIneligible(subjects.withoutRow());
    assertRefused(id, Refusal.NOT_ACTIVE, "Person is not active");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0"})
  void withoutAUnzrNobodyIsSentToThatStream(String unzr) {
    UUID id = results.bare(results.stale());
    if (job.stream() != Stream.UNZR) {
      assertThat(resubmit(id)).isEqualTo(new Done(id));
      results.of(id).is("VERIFICATION_NOT_NEEDED/AUTO_DATA_ABSENT");
      return;
    }
    subjects.sql("update persons set unzr = nullif('%s', '')".formatted(unzr));
    assertRefused(id, Refusal.NO_UNZR, "Person has no unzr");
  }

  private void assertRefused(UUID id, Refusal kind, String text) {
    List<String> before = results.everything();
    assertThat(resubmit(id)).isEqualTo(new Refused(kind, text));
    assertThat(results.everything()).isEqualTo(before);
  }

  @Test
  void aClearedWrongUnzrDoesNotTurnIntoNotNeeded() {
    if (job.stream() != Stream.UNZR) {
      return;
    }
    UUID id = results.asked(results.stale(), "1990");
    Map<UUID, ClaimedSubject> taken = results.take();
    results.write(TestResults.nothingToAsk(taken.get(id)));
    results.of(id).is("NOT_VERIFIED/AUTO_INCORRECT_DATA").hasUnzr(null);
    assertRefused(id, Refusal.NO_UNZR, "Person has no unzr");
  }
}
