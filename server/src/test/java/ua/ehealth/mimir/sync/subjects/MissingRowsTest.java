package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.sync.Job;

/** Rows before a run (specification 2.2). */
@ParameterizedClass
@ValueSource(strings = {"unzr-persons", "mvs-parties"})
class MissingRowsTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  @Parameter String name;

  private TestSubjects subjects;
  private Claims claims;

  @BeforeEach
  void nobody() {
    Job job = Job.named(name);
    subjects = new TestSubjects(databases.all(), job).clear();
    claims = new SubjectClaims(subjects.database(), job.kind(), SYSTEM);
  }

  @Test
  void everyEligibleSubjectHasARowAfterwardsWhateverTheSizeOfAChunk() {
    UUID first = subjects.withoutRow();
    subjects.makeIneligible(subjects.withoutRow());
    subjects.needed();
    subjects.withoutRow();
    subjects.withoutRow();
    assertThat(claims.addMissingRows(2)).isEqualTo(3);
    assertThat(claims.addMissingRows(2)).isZero();
    assertThat(subjects.count("select count(*) from {verifications}")).isEqualTo(4);
    assertThat(subjects.status(first)).isEqualTo("VERIFICATION_NEEDED/INITIAL");
  }

  @Test
  void everyStreamOfANewRowIsNeededSinceTheBeginning() {
    UUID id = subjects.withoutRow();
    claims.addMissingRows(100);
    Map<String, Object> row =
        subjects.query("select * from {verifications} where {id} = '%s'".formatted(id));
    row.forEach((column, value) -> {
      if (column.endsWith("_verification_status")) {
        assertThat(value).as(column).isEqualTo("VERIFICATION_NEEDED");
      }
      if (column.endsWith("_verification_reason")) {
        assertThat(value).as(column).isEqualTo("INITIAL");
      }
    });
    assertThat(row)
        .containsEntry("dracs_death_online_status", "READY")
        .containsEntry("inserted_by", SYSTEM)
        .containsEntry("updated_by", SYSTEM);
    assertThat(((UUID) row.get("id")).version()).isEqualTo(7);
  }

  @Test
  void defaultsOfAnAdoptedTableDoNotMatter() {
    subjects.sql("alter table {verifications} alter drfo_verification_status set default 'OTHER'");
    try {
      UUID id = subjects.withoutRow();
      claims.addMissingRows(100);
      assertThat(
              subjects.query(
                  "select drfo_verification_status as drfo from {verifications} where {id} = '%s'"
                      .formatted(id)))
          .containsEntry("drfo", "VERIFICATION_NEEDED");
    } finally {
      subjects.sql(
          "alter table {verifications} alter drfo_verification_status"
              + " set default 'VERIFICATION_NEEDED'");
    }
  }
}
