package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;
import static ua.ehealth.mimir.sync.subjects.TestResults.nothingToAsk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Write-back looks at the subject again (specification 2.3). */
@ParameterizedClass
@MethodSource("jobs")
class ChangedMeanwhileTest {
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

  @Test
  void theAnswerToAQuestionThatIsNoLongerTheSubjectsIsNotWrittenToIt() {
    ClaimedSubject claimed = results.taken(results.stale());
    results.asked(claimed.subject().id());
    assertAskedAgain(claimed, results.answered(claimed, -1));
  }

  @Test
  void noAnswerIsWrittenToWhoCannotBeAskedAboutAnyMore() {
    ClaimedSubject claimed = results.taken(results.stale());
    results.bare(claimed.subject().id());
    assertAskedAgain(claimed, results.answered(claimed, -1));
  }

  @Test
  void noAnswerIsWrittenToWhoseDataAreOfAWrongFormatNow() {
    ClaimedSubject claimed = results.taken(results.stale());
    results.asked(claimed.subject().id(), "123");
    assertAskedAgain(claimed, results.answered(claimed, -1));
  }

  @Test
  void whoCouldNotBeAskedAboutAndCanNowIsAskedAgain() {
    ClaimedSubject claimed = results.taken(results.bare(results.stale()));
    results.asked(claimed.subject().id());
    assertAskedAgain(claimed, nothingToAsk(claimed));
  }

  private void assertAskedAgain(ClaimedSubject claimed, Settlement settlement) {
    results.stamp();
    assertThat(results.write(settlement)).isEqualTo(Outcome.QUESTION_CHANGED);
    StreamState before = claimed.before();
    results
        .of(claimed.subject().id())
        .is(
            new StreamState(
                StreamStatus.VERIFICATION_NEEDED,
                "ONLINE_TRIGGERED",
                before.dataId(),
                before.dataStatus(),
                before.syncedAt(),
                before.unverifiedAt()))
        .isFree()
        .isWrittenBy(SYSTEM)
        .hasHistory("question-changed VERIFIED/AUTO -> VERIFICATION_NEEDED/ONLINE_TRIGGERED");
  }

  @Test
  void onlyAnAnswerAfterAReSubmitStillCountsForWhoIsAskedAgain() {
    UUID id = results.asked(subjects.with("p_answer_after = now()"));
    ClaimedSubject claimed = results.taken(id);
    results.asked(id);
    results.write(results.answered(claimed, 0));
    assertThat(results.taken(id).answerAfter()).isEqualTo(claimed.answerAfter());
  }

  @Test
  void whatTheDataLackIsReadFromThemAsTheyAreNow() {
    ClaimedSubject claimed = results.taken(results.bare(results.stale()));
    results.asked(claimed.subject().id(), "123");
    assertThat(results.write(nothingToAsk(claimed))).isEqualTo(Outcome.INCORRECT);
  }

  @Test
  void whoIsNoLongerEligibleIsWhatItWasBefore() {
    ClaimedSubject claimed = results.taken(results.stale());
    subjects.makeIneligible(claimed.subject().id());
    assertReturned(claimed, results.answered(claimed, -1));
  }

  @Test
  void whoIsNoLongerEligibleIsNotFoundToLackAnything() {
    ClaimedSubject claimed = results.taken(results.bare(results.stale()));
    subjects.makeIneligible(claimed.subject().id());
    assertReturned(claimed, nothingToAsk(claimed));
  }

  @Test
  void theRowOfASubjectThatIsGoneIsWhatItWasBefore() {
    ClaimedSubject claimed = results.taken(results.stale());
    subjects.sql("delete from {subjects} where id = '%s'".formatted(claimed.subject().id()));
    assertReturned(claimed, results.answered(claimed, -1));
  }

  @Test
  void whereAClaimDoesNotSayWhatWasBeforeItIsSomethingToBeAsked() {
    ClaimedSubject claimed = results.taken(results.stale());
    UUID id = claimed.subject().id();
    subjects.set(id, "p_status_before = null, p_reason_before = null");
    subjects.makeIneligible(id);
    assertThat(results.write(results.answered(claimed, -1))).isEqualTo(Outcome.RETURNED);
    results.of(id).is("VERIFICATION_NEEDED/ONLINE_TRIGGERED").isFree().hasHistory();
  }

  private void assertReturned(ClaimedSubject claimed, Settlement settlement) {
    UUID id = claimed.subject().id();
    subjects.set(id, "p_attempts = 3");
    results.stamp();
    assertThat(results.write(settlement)).isEqualTo(Outcome.RETURNED);
    results.of(id).is(claimed.before()).isNotWritten().hasHistory().hasEvents();
    assertThat(subjects.stream(id)).containsEntry("claim", null).containsEntry("attempts", 3);
    assertThat(results.write(settlement)).isEqualTo(Outcome.LOST);
  }

  @Test
  void eachClaimOfABatchEndsInItsOwnWay() {
    UUID answered = results.stale();
    UUID absent = results.bare(results.stale());
    UUID changed = results.stale();
    UUID lost = results.stale();
    UUID ineligible = results.stale();
    UUID later = results.stale();
    Map<UUID, ClaimedSubject> taken = results.take();
    results.asked(changed);
    subjects.makeIneligible(ineligible);
    subjects.set(lost, "p_verification_status = 'VERIFICATION_NEEDED'");
    List<Settlement> batch =
        List.of(
            results.answered(taken.get(ineligible), 1),
            results.answered(taken.get(changed), 1),
            nothingToAsk(taken.get(absent)),
            results.answered(taken.get(lost), 1),
            results.answered(taken.get(answered), -1));
    assertThat(results.write(batch, List.of()).outcomes())
        .containsExactly(
            Outcome.RETURNED,
            Outcome.QUESTION_CHANGED,
            Outcome.NOT_NEEDED,
            Outcome.LOST,
            Outcome.REJECTED);
    results.of(later).is("IN_REVIEW/AUTO").hasHistory();
  }
}
