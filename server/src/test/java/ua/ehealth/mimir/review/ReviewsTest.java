package ua.ehealth.mimir.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.subject.SubjectKind;

class ReviewsTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final String T = "2026-05-01T10:00:00.123456Z";
  private static final UUID SECRET = UUID.fromString("5ec4e700-0000-4000-8000-000000000000");

  private final People people = new People(databases.all());
  private final Reviews reviews = new Reviews(databases.all());

  @BeforeEach
  void nobody() {
    people.clear();
  }

  @Test
  void aPersonIsShownWithAllItsStreams() {
    UUID id = people.person("verification_status", "CHANGES_NEEDED", "updated_at", T);
    people.verification(
        SubjectKind.PERSON,
        id,
        "drfo_data_id",
        SECRET,
        "drfo_data_result",
        7,
        "drfo_synced_at",
        T,
        "drfo_verification_status",
        "VERIFIED",
        "drfo_verification_reason",
        "MANUAL_CONFIRMED",
        "dracs_death_act_id",
        SECRET,
        "dracs_death_verification_status",
        "A_STATUS_OF_OTHERS",
        "dracs_death_verification_reason",
        "POTENTIALLY_DECEASED",
        "dracs_death_verification_comment",
        "зауваження",
        "nhs_verification_status",
        "NOT_VERIFIED",
        "nhs_verification_reason",
        "MANUAL",
        "nhs_verification_comment",
        "не та людина",
        "nhs_unverified_at",
        T,
        "unzr_data_id",
        SECRET,
        "unzr_data_status",
        1,
        "unzr_synced_at",
        T,
        "unzr_verification_status",
        "VERIFIED",
        "unzr_verification_reason",
        "AUTO",
        "mvs_passport_data_id",
        SECRET,
        "mvs_passport_data_status",
        0,
        "dms_passport_data_id",
        SECRET,
        "dms_passport_data_status",
        -1,
        "dms_passport_verification_status",
        "NOT_VERIFIED",
        "dms_passport_verification_reason",
        "AUTO_INCORRECT_DATA",
        "dms_passport_unverified_at",
        T);

    SubjectReview review = reviews.find(SubjectKind.PERSON, id).orElseThrow();

    Instant t = Instant.parse(T);
    assertThat(review.id()).isEqualTo(id);
    assertThat(review.kind()).isEqualTo(SubjectKind.PERSON);
    assertThat(review.status()).isEqualTo("active");
    assertThat(review.active()).isTrue();
    assertThat(review.employees()).isEmpty();
    assertThat(review.verificationStatus()).isEqualTo("CHANGES_NEEDED");
    assertThat(review.updatedAt()).isEqualTo(t);
    assertThat(review.streams())
        .containsEntry(
            ReviewedStream.DRFO,
            new StreamReview("VERIFIED", "MANUAL_CONFIRMED", null, (short) 7, t, null))
        .containsEntry(
            ReviewedStream.DRACS_DEATH,
            new StreamReview(
                "A_STATUS_OF_OTHERS", "POTENTIALLY_DECEASED", "зауваження", null, null, null))
        .containsEntry(
            ReviewedStream.NHS,
            new StreamReview("NOT_VERIFIED", "MANUAL", "не та людина", null, null, t))
        .containsEntry(
            ReviewedStream.UNZR, new StreamReview("VERIFIED", "AUTO", null, (short) 1, t, null))
        .containsEntry(
            ReviewedStream.MVS_PASSPORT,
            new StreamReview("VERIFICATION_NEEDED", "INITIAL", null, (short) 0, null, null))
        .containsEntry(
            ReviewedStream.DMS_PASSPORT,
            new StreamReview("NOT_VERIFIED", "AUTO_INCORRECT_DATA", null, (short) -1, null, t))
        .hasSize(6);
    assertThat(review.streams().keySet()).containsExactly(ReviewedStream.values());
    assertThat(review.streams().values()).noneMatch(s -> s.toString().contains("людина"));
  }

  @Test
  void noStatementAsksForAnIdOfMimir() {
    for (ReviewTables tables : ReviewTables.values()) {
      assertThat(new ReviewRows(tables).columns())
          .doesNotContain("data_id")
          .doesNotContain("act_id");
    }
  }

  @Test
  void aPartyIsShownWithItsStreamsAndThoseEmployeesThatCount() {
    UUID id = people.party("verification_status", "NOT_VERIFIED");
    UUID legalEntity = people.id();
    UUID first = people.employee(id, legalEntity, "status", "APPROVED");
    people.employee(id, legalEntity, "status", "DISMISSED");
    people.employee(id, legalEntity, "status", "APPROVED", "is_active", false);
    people.employee(id, legalEntity, "status", null, "is_active", null);
    UUID second = people.employee(id, legalEntity, "status", "APPROVED");
    people.verification(SubjectKind.PARTY, id, "drfo_data_result", 1);

    SubjectReview review = reviews.find(SubjectKind.PARTY, id).orElseThrow();

    assertThat(review.status()).isNull();
    assertThat(review.active()).isTrue();
    assertThat(review.employees()).containsExactly(first, second);
    assertThat(review.verificationStatus()).isEqualTo("NOT_VERIFIED");
    assertThat(review.streams().keySet())
        .containsExactly(
            ReviewedStream.DRFO,
            ReviewedStream.DRACS_DEATH,
            ReviewedStream.MVS_PASSPORT,
            ReviewedStream.DMS_PASSPORT);
    assertThat(review.stream(ReviewedStream.DRFO).orElseThrow().result()).isEqualTo((short) 1);
    assertThat(review.stream(ReviewedStream.UNZR)).isEmpty();
  }

  @Test
  void whoHasNoVerificationRowHasNoStreams() {
    UUID person = people.person("status", null, "is_active", null, "updated_at", null);
    UUID party = people.party("verification_status", null);

    SubjectReview review = reviews.find(SubjectKind.PERSON, person).orElseThrow();
    assertThat(review.streams()).isEmpty();
    assertThat(review.active()).isFalse();
    assertThat(review.updatedAt()).isNull();
    assertThat(review.version()).isNotEmpty();
    review = reviews.find(SubjectKind.PARTY, party).orElseThrow();
    assertThat(review.streams()).isEmpty();
    assertThat(review.active()).isFalse();
    assertThat(review.verificationStatus()).isNull();
  }

  @Test
  void manyAreFoundAtOnceAndThoseWhoAreNotThereAreLeftOut() {
    UUID first = people.verifiedPerson();
    UUID second = people.person();
    UUID nobody = people.id();

    assertThat(reviews.find(SubjectKind.PERSON, List.of(first, nobody, second, first)))
        .containsOnlyKeys(first, second)
        .containsEntry(first, reviews.find(SubjectKind.PERSON, first).orElseThrow());
    assertThat(reviews.find(SubjectKind.PERSON, nobody)).isEmpty();
    assertThat(reviews.find(SubjectKind.PARTY, first)).isEmpty();
    assertThat(reviews.find(SubjectKind.PERSON, Set.of())).isEmpty();
  }

  @Test
  void theVersionChangesWithEverythingThatIsShown() {
    UUID id = people.verifiedPerson();
    String before = version(id);
    assertThat(before).matches("[A-Za-z0-9_-]{22}").isEqualTo(version(id));
    for (ReviewedStream stream : ReviewedStream.values()) {
      for (String column :
          Arrays.asList(
              stream.columns() + "_verification_reason = 'OTHER'",
              stream.columns() + "_verification_status = 'VERIFIED'",
              stream.columns() + "_unverified_at = now()",
              stream.resultColumn() == null ? null : stream.resultColumn() + " = 1",
              stream.commentColumn() == null ? null : stream.commentColumn() + " = ''",
              stream.syncedAtColumn() == null ? null : stream.syncedAtColumn() + " = now()")) {
        if (column != null) {
          people.update(SubjectKind.PERSON, id, column);
          assertThat(version(id)).as(column).isNotEqualTo(before);
          before = version(id);
        }
      }
    }
  }

  /** A claim leaves updated_at alone and is shown all the same. */
  @Test
  void theVersionStaysWhereNothingShownChanges() {
    UUID id = people.verifiedPerson();
    String before = version(id);
    people.update(
        SubjectKind.PERSON,
        id,
        "unzr_claim = 5, unzr_data_id = gen_random_uuid(), updated_at = now() + interval '1 hour'");
    assertThat(version(id)).isEqualTo(before);
  }

  private String version(UUID id) {
    return reviews.find(SubjectKind.PERSON, id).orElseThrow().version();
  }
}
