package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestMoves.LEGAL_ENTITY;
import static ua.ehealth.mimir.sync.subjects.TestMoves.USER;
import static ua.ehealth.mimir.verification.StreamStatus.IN_REVIEW;
import static ua.ehealth.mimir.verification.StreamStatus.NOT_VERIFIED;
import static ua.ehealth.mimir.verification.StreamStatus.VERIFIED;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.subjects.MoveResult.Done;
import ua.ehealth.mimir.sync.subjects.MoveResult.Refused;

/** An employee judges a person by the manual rules (specification 1.5, 4.2). */
class ManualReviewTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private TestResults results;
  private TestSubjects subjects;
  private TestMoves moves;

  @BeforeEach
  void nobody() {
    results = new TestResults(databases.all(), Job.named("unzr-persons"));
    subjects = results.subjects().clear();
    moves = new TestMoves(subjects);
  }

  /** All other streams VERIFIED. */
  private UUID standing(String status) {
    UUID id = results.others(results.stale(), "VERIFIED");
    subjects.sql("update persons set verification_status = 'VERIFICATION_NEEDED'");
    return moves.nhs(id, status);
  }

  @Test
  void whoTriggeredTheRulesIsTakenIntoReview() {
    UUID id = standing("VERIFICATION_NEEDED/RULES_TRIGGERED");
    results.stamp();
    assertThat(moves.review(id, IN_REVIEW, null)).isEqualTo(new Done(id));
    assertThat(moves.nhs(id)).containsEntry("status", "IN_REVIEW/MANUAL");
    results
        .of(id)
        .isWrittenBy(USER)
        .is("VERIFIED/AUTO")
        .hasCumulative("VERIFICATION_NEEDED")
        .hasEvents()
        .subjectIsNotWritten();
  }

  @Test
  void confirmedTheCommentAndTheDateGo() {
    UUID id = standing("IN_REVIEW/MANUAL");
    subjects.set(id, "nhs_verification_comment = 'was odd', nhs_unverified_at = now()");
    assertThat(moves.review(id, VERIFIED, "looked at")).isEqualTo(new Done(id));
    assertThat(moves.nhs(id))
        .containsEntry("status", "VERIFIED/MANUAL")
        .containsEntry("comment", null)
        .containsEntry("unverified_at", null);
    results.of(id).hasCumulative("VERIFIED").hasEvents("VERIFIED");
  }

  @Test
  void notConfirmedTheCommentAndTheDateStand() {
    UUID id = standing("IN_REVIEW/MANUAL");
    assertThat(moves.review(id, NOT_VERIFIED, "two persons in one")).isEqualTo(new Done(id));
    assertThat(moves.nhs(id))
        .containsEntry("status", "NOT_VERIFIED/MANUAL")
        .containsEntry("comment", "two persons in one")
        .doesNotContainEntry("unverified_at", null);
    results.of(id).hasCumulative("CHANGES_NEEDED").hasEvents("CHANGES_NEEDED");
  }

  @Test
  void theHistorySaysWhoAndWhy() {
    UUID id = standing("IN_REVIEW/MANUAL");
    moves.review(id, NOT_VERIFIED, "two persons in one");
    assertThat(moves.history())
        .containsEntry("subject_id", id)
        .containsEntry("stream", "nhs")
        .containsEntry("cause", "manual-rules")
        .containsEntry("caused_by", USER)
        .containsEntry("client_id", LEGAL_ENTITY)
        .containsEntry("request_id", "request-1")
        .containsEntry("comment", "two persons in one")
        .containsEntry("from_status", "IN_REVIEW")
        .containsEntry("from_reason", "MANUAL")
        .containsEntry("to_status", "NOT_VERIFIED")
        .containsEntry("to_reason", "MANUAL")
        .containsEntry("register_code", null);
  }

  @Test
  void aStreamThatAJobHasTakenCountsAsBefore() {
    UUID id = standing("IN_REVIEW/MANUAL");
    results.taken(id);
    results.of(id).is("IN_REVIEW/AUTO");
    moves.review(id, VERIFIED, null);
    results.of(id).is("IN_REVIEW/AUTO").hasCumulative("VERIFIED").hasEvents("VERIFIED");
  }

  @Test
  void aClaimIsNotTouched() {
    UUID id = standing("IN_REVIEW/MANUAL");
    ClaimedSubject claimed = results.taken(id);
    moves.review(id, VERIFIED, null);
    assertThat(results.write(results.answered(claimed, 0))).isEqualTo(Outcome.NOT_VERIFIED);
    results.of(id).hasCumulative("CHANGES_NEEDED").hasEvents("VERIFIED", "CHANGES_NEEDED");
  }

  @Test
  void aPersonBlockedByHandStaysSo() {
    UUID id = standing("IN_REVIEW/MANUAL");
    subjects.sql("update persons set verification_status = 'NOT_VERIFIED'");
    assertThat(moves.review(id, VERIFIED, null)).isEqualTo(new Done(id));
    results.of(id).hasCumulative("NOT_VERIFIED").hasEvents();
  }

  @Test
  void withoutATriggeredRuleNobodyIsTakenIntoReview() {
    assertRefused(
        standing("VERIFICATION_NEEDED/RULES_PASSED"),
        Refusal.NOT_ALLOWED,
        "Such person can't be transferred into manual verification process");
  }

  @Test
  void fromAnyOtherStatusTheMoveIsNamed() {
    assertRefused(
        standing("VERIFIED/MANUAL"),
        Refusal.NOT_ALLOWED,
        "Can't update verification status from VERIFIED to IN_REVIEW");
  }

  @Test
  void aCommentIsRequired() {
    UUID id = standing("IN_REVIEW/MANUAL");
    List<String> before = results.everything();
    assertThat(moves.review(id, NOT_VERIFIED, " "))
        .isEqualTo(
            new Refused(Refusal.COMMENT_REQUIRED, "verification status comment is required"));
    assertThat(results.everything()).isEqualTo(before);
  }

  @Test
  void whoHasNoRowHasTriggeredNothing() {
    assertRefused(
        subjects.withoutRow(),
        Refusal.NOT_ALLOWED,
        "Such person can't be transferred into manual verification process");
  }

  @Test
  void whoIsNotThereIsNotFound() {
    assertRefused(UUID.randomUUID(), Refusal.NOT_FOUND, "Person not found");
  }

  @Test
  void whoIsNotActiveIsRefused() {
    UUID id = subjects.makeIneligible(standing("VERIFICATION_NEEDED/RULES_TRIGGERED"));
    assertRefused(id, Refusal.NOT_ACTIVE, "Person is not active");
  }

  private void assertRefused(UUID id, Refusal kind, String text) {
    List<String> before = results.everything();
    assertThat(moves.review(id, IN_REVIEW, null)).isEqualTo(new Refused(kind, text));
    assertThat(results.everything()).isEqualTo(before);
  }

  @Test
  void ofTwoWhoJudgeAtOnceOneIsTooLate() throws Exception {
    UUID id = standing("IN_REVIEW/MANUAL");
    try (OtherSession first = OtherSession.of(subjects.database())) {
      first.run(
          "update person_verifications set nhs_verification_status = 'VERIFIED',"
              + " nhs_verification_reason = 'MANUAL'");
      Future<MoveResult> second = first.blocks(() -> moves.review(id, NOT_VERIFIED, "no"));
      first.commit();
      assertThat(second.get())
          .isEqualTo(
              new Refused(
                  Refusal.NOT_ALLOWED,
                  "Can't update verification status from VERIFIED to NOT_VERIFIED"));
    }
  }
}
