package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;
import static ua.ehealth.mimir.sync.subjects.TestResults.ANSWERED;
import static ua.ehealth.mimir.sync.subjects.TestResults.ROW;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/** An answer goes to all whose current document is the one asked about (specification 2.5). */
@ParameterizedClass
@ValueSource(strings = {"mvs-persons", "dms-parties"})
class SpreadingTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final String CARD = "900000001";
  private static final String OTHER_CARD = "900000002";
  private static final Instant EARLIER = ANSWERED.minusNanos(1000);
  private static final Instant LATER = ANSWERED.plusNanos(1000);

  @Parameter String name;

  private Job job;
  private TestResults results;
  private TestSubjects subjects;

  @BeforeEach
  void nobody() {
    job = Job.named(name);
    results = new TestResults(databases.all(), job);
    subjects = results.subjects().clear();
  }

  private UUID holder() {
    return results.asked(subjects.needed(), CARD);
  }

  private KeptAnswer answer(int code) {
    return answer(CARD, code, ANSWERED);
  }

  private KeptAnswer answer(String card, int code, Instant at) {
    return results.answer(results.aboutCard(card), code, at);
  }

  private int spread(KeptAnswer... answers) {
    return results.indexDocuments().spread(answers);
  }

  @ParameterizedTest
  @CsvSource({
    "1, NOT_VERIFIED, AUTO, true, true",
    "0, VERIFIED, AUTO, true, false",
    "-1, NOT_VERIFIED, AUTO_INCORRECT_DATA, false, true"
  })
  void everyDefiniteAnswerIsWrittenToAnotherAsToWhoWasAsked(
      short code, StreamStatus status, String reason, boolean pointsToRow, boolean dated) {
    UUID id = holder();
    subjects.set(id, "p_not_before = now() + interval '1 hour', p_attempts = 3");
    results.stamp();
    assertThat(spread(answer(code))).isEqualTo(1);
    results
        .of(id)
        .is(
            new StreamState(
                status, reason, pointsToRow ? ROW : null, code, ANSWERED, dated ? ANSWERED : null))
        .isFree()
        .isWrittenBy(SYSTEM)
        .hasHistory(
            "spread VERIFICATION_NEEDED/INITIAL -> %s/%s %d".formatted(status, reason, code));
  }

  @ParameterizedTest
  @CsvSource({
    "VERIFICATION_NEEDED, ONLINE_TRIGGERED",
    "IN_REVIEW, AUTO",
    "VERIFIED, AUTO",
    "NOT_VERIFIED, AUTO",
    "NOT_VERIFIED, AUTO_INCORRECT_DATA",
    "VERIFICATION_NOT_NEEDED, AUTO_DATA_ABSENT"
  })
  void anotherGetsItWhateverItsStatus(String status, String reason) {
    UUID id = holder();
    subjects.set(
        id, "p_verification_status = '%s', p_verification_reason = '%s'".formatted(status, reason));
    assertThat(spread(answer(0))).isEqualTo(1);
    results
        .of(id)
        .is("VERIFIED/AUTO")
        .hasHistory("spread %s/%s -> VERIFIED/AUTO 0".formatted(status, reason));
  }

  @Test
  void whoeverAlreadyWasNotVerifiedKeepsItsDate() {
    UUID id = holder();
    subjects.set(
        id, "p_verification_status = 'NOT_VERIFIED', p_unverified_at = '%s'".formatted(EARLIER));
    spread(answer(-1));
    assertThat(results.of(id).state().unverifiedAt()).isEqualTo(EARLIER);
  }

  @Test
  void theCumulativeStatusAndItsEventFollow() {
    UUID id = results.others(holder(), "VERIFIED");
    spread(answer(0));
    results.of(id).hasCumulative("VERIFIED").hasEvents("VERIFIED");
  }

  @Test
  void theOneThatWasAskedIsWrittenByItsClaimAndOthersInTheSameBatch() {
    UUID asked = holder();
    ClaimedSubject claimed = results.taken(asked);
    UUID other = holder();
    results.indexDocuments();
    Applied applied = results.write(List.of(results.answered(claimed, 0)), List.of(answer(0)));
    assertThat(applied).isEqualTo(new Applied(List.of(Outcome.VERIFIED), 1));
    results.of(asked).hasHistory("answer VERIFICATION_NEEDED/INITIAL -> VERIFIED/AUTO 0");
    results.of(other).hasHistory("spread VERIFICATION_NEEDED/INITIAL -> VERIFIED/AUTO 0");
  }

  @Test
  void whoeverIsUnderAnotherClaimIsLeftToIt() {
    UUID id = holder();
    ClaimedSubject claimed = results.taken(id);
    assertThat(spread(answer(0))).isZero();
    results.of(id).is("IN_REVIEW/AUTO").hasHistory();
    assertThat(results.write(results.answered(claimed, 0))).isEqualTo(Outcome.VERIFIED);
  }

  @Test
  void whoeverWasResetWhileItWasClaimedGetsIt() {
    UUID id = holder();
    assertThat(results.taken(id)).isNotNull();
    subjects.set(id, "p_verification_status = 'VERIFICATION_NEEDED'");
    assertThat(spread(answer(0))).isEqualTo(1);
    results.of(id).is("VERIFIED/AUTO").isFree();
  }

  @Test
  void whoeverWasAskedAndResetMeanwhileDoesNotGetItBySpreadingEither() {
    UUID id = holder();
    ClaimedSubject claimed = results.taken(id);
    subjects.set(id, "p_verification_status = 'VERIFICATION_NEEDED'");
    assertThat(results.write(List.of(results.answered(claimed, 0)), List.of(answer(0))))
        .isEqualTo(new Applied(List.of(Outcome.LOST), 0));
    results.of(id).hasHistory();
  }

  @Test
  void whoeverIsNotEligibleIsLeftAlone() {
    UUID id = subjects.makeIneligible(holder());
    assertThat(spread(answer(0))).isZero();
    results.of(id).is("VERIFICATION_NEEDED/INITIAL").hasHistory();
  }

  @Test
  void whoeverHasNoVerificationRowOrIsGoneIsPassedOver() {
    results.asked(subjects.withoutRow(), CARD);
    UUID gone = holder();
    results.indexDocuments();
    subjects.sql("delete from {subjects} where id = '%s'".formatted(gone));
    assertThat(spread(answer(0))).isZero();
    results.of(gone).is("VERIFICATION_NEEDED/INITIAL").hasHistory();
  }

  @Test
  void anAnswerNeverOverwritesOneThatIsNotEarlier() {
    UUID earlier = answeredAt(EARLIER);
    UUID same = answeredAt(ANSWERED);
    UUID later = answeredAt(LATER);
    assertThat(spread(answer(1))).isEqualTo(1);
    results.of(earlier).is("NOT_VERIFIED/AUTO");
    results.of(same).is("VERIFIED/AUTO").hasHistory();
    results.of(later).is("VERIFIED/AUTO").hasHistory();
  }

  private UUID answeredAt(Instant at) {
    return results.asked(subjects.answered("VERIFIED", "'" + at + "'"), CARD);
  }

  @Test
  void afterAReSubmitOnlyALaterAnswerCounts() {
    UUID before = reSubmitted(EARLIER);
    UUID same = reSubmitted(ANSWERED);
    UUID after = reSubmitted(LATER);
    assertThat(spread(answer(1))).isEqualTo(1);
    results.of(before).is("NOT_VERIFIED/AUTO");
    results.of(same).is("VERIFICATION_NEEDED/ONLINE_TRIGGERED").hasHistory();
    results.of(after).is("VERIFICATION_NEEDED/ONLINE_TRIGGERED").hasHistory();
    assertThat(
            subjects.count(
                "select count(*) from {verifications} where {id} = '%s' and p_answer_after is null"
                    .formatted(before)))
        .isEqualTo(1);
  }

  private UUID reSubmitted(Instant at) {
    UUID id = results.asked(subjects.triggered(), CARD);
    return subjects.set(id, "p_answer_after = '%s'".formatted(at));
  }

  @Test
  void ofTwoAnswersToOneQuestionTheLaterIsWrittenWhicheverComesFirst() {
    UUID id = holder();
    assertThat(spread(answer(CARD, 1, EARLIER), answer(CARD, 0, ANSWERED))).isEqualTo(1);
    results
        .of(id)
        .is("VERIFIED/AUTO")
        .hasHistory("spread VERIFICATION_NEEDED/INITIAL -> VERIFIED/AUTO 0");
    UUID other = results.asked(subjects.needed(), OTHER_CARD);
    assertThat(spread(answer(OTHER_CARD, 0, ANSWERED), answer(OTHER_CARD, 1, EARLIER)))
        .isEqualTo(1);
    results.of(other).is("VERIFIED/AUTO");
  }

  @Test
  void aUnzrIsNotSpread() {
    TestResults unzrs = new TestResults(databases.all(), Job.named("unzr-persons"));
    unzrs.subjects().clear();
    UUID asked = unzrs.asked(unzrs.subjects().needed(), "19710225-12345");
    ClaimedSubject claimed = unzrs.taken(asked);
    UUID other = unzrs.asked(unzrs.subjects().needed(), "19710225-12345");
    Settlement settlement = unzrs.answered(claimed, 1);
    KeptAnswer answer = ((Settlement.Answered) settlement.finding()).answer();
    assertThat(unzrs.write(List.of(settlement), List.of(answer)).others()).isZero();
    unzrs.of(other).is("VERIFICATION_NEEDED/INITIAL");
  }

  @Test
  void whatWasSpreadOnceChangesNothingAgain() {
    UUID asked = holder();
    Settlement settlement = results.answered(results.taken(asked), 1);
    holder();
    results.indexDocuments();
    results.write(List.of(settlement), List.of(answer(1)));
    List<String> before = results.everything();
    assertThat(results.write(List.of(settlement), List.of(answer(1))))
        .isEqualTo(new Applied(List.of(Outcome.LOST), 0));
    assertThat(results.spread(answer(1))).isZero();
    assertThat(results.everything()).isEqualTo(before);
  }

  /** The answer was about what it had when it was asked; the new document has its own. */
  @Test
  void whoeverWasAskedAboutAnotherDocumentIsAskedAgainAndNotSpreadTo() {
    UUID asked = holder();
    ClaimedSubject claimed = results.taken(asked);
    Settlement settlement = results.answered(claimed, 1);
    results.asked(asked, OTHER_CARD);
    spread();
    Applied applied =
        results.write(List.of(settlement), List.of(answer(1), answer(OTHER_CARD, 0, ANSWERED)));
    assertThat(applied).isEqualTo(new Applied(List.of(Outcome.QUESTION_CHANGED), 0));
    results.of(asked).is("VERIFICATION_NEEDED/ONLINE_TRIGGERED");
  }

  @Test
  void nothingIsDoneForNobody() {
    assertThat(results.write(List.of(), List.of())).isEqualTo(Applied.NOTHING);
    assertThat(spread(answer(0))).isZero();
  }
}
