package ua.ehealth.mimir.sync.subjects;

import static ua.ehealth.mimir.sync.subjects.TestClaims.KYIV;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.Stream;
import ua.ehealth.mimir.verification.StreamStatus;

/** What people do to the streams of one database in a test. */
final class TestMoves {
  static final UUID USER = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
  static final UUID LEGAL_ENTITY = UUID.fromString("00000000-0000-4000-8000-0000000000bb");
  static final Requester WHO = new Requester(USER, LEGAL_ENTITY, "request-1");

  private final TestSubjects subjects;
  private final Resets resets;
  private final Resubmission resubmission;
  private final ManualReview review;

  TestMoves(TestSubjects subjects) {
    TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
    this.subjects = subjects;
    this.resets = new Resets(subjects.database(), subjects.kind(), KYIV, ids::generate);
    this.resubmission = new Resubmission(subjects.database(), KYIV, ids::generate);
    this.review = new ManualReview(subjects.database(), ids::generate);
  }

  Set<UUID> dataChanged(UUID... ids) {
    return resets.dataChanged(List.of(ids), WHO);
  }

  MoveResult resubmit(UUID person, Stream stream) {
    return resubmission.resubmit(person, stream, WHO, null);
  }

  MoveResult resubmit(UUID person, Stream stream, String comment) {
    return resubmission.resubmit(person, stream, WHO, comment);
  }

  MoveResult review(UUID person, StreamStatus wanted, String comment) {
    return review.decide(person, wanted, comment, WHO);
  }

  /** The NHS stream stands so; {@code STATUS/REASON}. */
  UUID nhs(UUID person, String status) {
    String[] both = status.split("/");
    return subjects.set(
        person,
        "nhs_verification_status = '%s', nhs_verification_reason = '%s'"
            .formatted(both[0], both[1]));
  }

  Map<String, Object> nhs(UUID person) {
    return subjects.query(
        "select nhs_verification_status || '/' || nhs_verification_reason as status,"
            + " nhs_verification_comment as comment, nhs_unverified_at as unverified_at"
            + " from person_verifications where person_id = '%s'".formatted(person));
  }

  /** The only row of the history. */
  Map<String, Object> history() {
    return subjects.query("select * from verification_history");
  }

  boolean persons() {
    return subjects.kind() == SubjectKind.PERSON;
  }
}
