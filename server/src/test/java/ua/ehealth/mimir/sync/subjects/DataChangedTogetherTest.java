package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.verification.Stream;

/** What follows from a reset of all streams: once a subject, not once a stream (1.6, 2.9). */
@ParameterizedClass
@EnumSource(SubjectKind.class)
class DataChangedTogetherTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  @Parameter SubjectKind kind;

  private TestResults results;
  private TestSubjects subjects;
  private TestMoves moves;

  @BeforeEach
  void nobody() {
    results = new TestResults(databases.all(), new Job(Stream.DMS_PASSPORT, kind));
    subjects = results.subjects().clear();
    moves = new TestMoves(subjects);
  }

  /** All streams VERIFIED, the subject too. */
  private UUID verified() {
    return cumulative(results.others(results.stale(), "VERIFIED"), "VERIFIED");
  }

  private UUID cumulative(UUID id, String status) {
    subjects.sql(
        "update {subjects} set verification_status = '%s' where id = '%s'".formatted(status, id));
    return id;
  }

  private String bad() {
    return kind == SubjectKind.PERSON ? "CHANGES_NEEDED" : "NOT_VERIFIED";
  }

  @Test
  void whoWasVerifiedNeedsVerificationAndOthersHearOfItOnce() {
    UUID id = verified();
    results.stamp();
    moves.dataChanged(id);
    results
        .of(id)
        .hasCumulative("VERIFICATION_NEEDED")
        .hasEvents("VERIFICATION_NEEDED")
        .subjectIsWrittenBy(TestMoves.USER);
  }

  @Test
  void streamsOnTheWayMakeNoEvents() {
    // Judged stream by stream, this one would be VERIFIED for a moment, or bad for another.
    UUID id = cumulative(verified(), bad());
    subjects.set(id, "mvs_passport_verification_status = 'NOT_VERIFIED'");
    results.bare(id);
    moves.dataChanged(id);
    results.of(id).hasCumulative("VERIFIED").hasEvents("VERIFIED");
  }

  @Test
  void aStreamOfAnotherProcessThatIsNotVerifiedStillDecides() {
    UUID id = cumulative(verified(), bad());
    subjects.set(id, "drfo_verification_status = 'NOT_VERIFIED'");
    results.stamp();
    moves.dataChanged(id);
    results.of(id).hasCumulative(bad()).hasEvents().subjectIsNotWritten();
  }

  @Test
  void aPersonBlockedByHandStaysSo() {
    UUID id = cumulative(verified(), "NOT_VERIFIED");
    moves.dataChanged(id);
    if (kind == SubjectKind.PERSON) {
      results.of(id).hasCumulative("NOT_VERIFIED").hasEvents();
    } else {
      results.of(id).hasCumulative("VERIFICATION_NEEDED").hasEvents("VERIFICATION_NEEDED");
    }
  }

  @Test
  void onlyStreamsThatMoveLeaveARow() {
    UUID id = verified();
    subjects.set(
        id,
        "mvs_passport_verification_status = 'VERIFICATION_NEEDED',"
            + " mvs_passport_verification_reason = 'ONLINE_TRIGGERED'");
    moves.dataChanged(id);
    assertThat(subjects.list("select stream from verification_history order by id"))
        .contains("dms_passport")
        .doesNotContain("mvs_passport");
  }

  @ParameterizedTest
  @CsvSource({"mvs_passport", "dms_passport"})
  void aStreamThatAJobHasTakenElsewhereIsResetToo(String stream) {
    UUID id = verified();
    subjects.set(
        id,
        ("{s}_verification_status = 'IN_REVIEW', {s}_claim = 7, {s}_status_before = 'VERIFIED',"
                + " {s}_reason_before = 'AUTO'")
            .replace("{s}", stream));
    moves.dataChanged(id);
    assertThat(
            subjects.query(
                "select {s}_verification_status as status, {s}_claim as claim from {verifications}"
                    .replace("{s}", stream)))
        .containsEntry("status", "VERIFICATION_NEEDED")
        .containsEntry("claim", null);
  }

  @Test
  void theIndexOfDocumentsFollows() {
    UUID id = results.asked(subjects.needed(), "111111111");
    results.indexDocuments();
    results.asked(id, "222222222");
    moves.dataChanged(id);
    assertThat(subjects.list("select document_number from document_holders"))
        .containsExactly("222222222");
    results.bare(id);
    moves.dataChanged(id);
    assertThat(subjects.list("select document_number from document_holders")).isEmpty();
  }
}
