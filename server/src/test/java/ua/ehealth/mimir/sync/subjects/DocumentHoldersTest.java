package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;
import static ua.ehealth.mimir.sync.subjects.TestClaims.order;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.sync.Job;

/** Document to subject (specification 2.5). */
@ParameterizedClass
@ValueSource(strings = {"mvs-persons", "mvs-parties"})
class DocumentHoldersTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  @Parameter String name;

  private Job job;
  private TestSubjects subjects;
  private Claims claims;

  @BeforeEach
  void nobody() {
    job = Job.named(name);
    subjects = new TestSubjects(databases.all(), job).clear();
    claims = new SubjectClaims(subjects.database(), job.kind(), SYSTEM);
  }

  @Test
  void theIndexHoldsEveryDocumentThatCouldBeAskedAboutNormalised() {
    UUID id = subjects.withoutRow();
    subjects.document(id, "PASSPORT", "см 123 456");
    subjects.document(id, "NATIONAL_ID", "123456789");
    subjects.document(id, "NATIONAL_ID", "12345");
    subjects.document(id, "REFUGEE_CERTIFICATE", "СМ123456");
    claims.buildDocumentIndex(10);
    assertThat(entries())
        .containsExactlyInAnyOrder("PASSPORT СМ123456 " + id, "NATIONAL_ID 123456789 " + id);
  }

  @Test
  void itIsBuiltInChunksOnce() {
    for (int i = 0; i < 5; i++) {
      subjects.document(subjects.withoutRow(), "NATIONAL_ID", "12345678" + i);
    }
    claims.buildDocumentIndex(2);
    assertThat(entries()).hasSize(5);
    assertThat(
            subjects.query("select completed_at is not null as done from document_index_progress"))
        .containsEntry("done", true);
    subjects.sql("delete from document_holders");
    claims.buildDocumentIndex(2);
    assertThat(entries()).isEmpty();
  }

  @Test
  void aBuildThatWasCutShortGoesOn() {
    UUID first = subjects.withoutRow();
    UUID second = subjects.withoutRow();
    subjects.document(first, "NATIONAL_ID", "111111111");
    subjects.document(second, "NATIONAL_ID", "222222222");
    subjects.sql("insert into document_index_progress (built_to) values ('%s')".formatted(first));
    claims.buildDocumentIndex(1);
    assertThat(entries()).containsExactly("NATIONAL_ID 222222222 " + second);
  }

  @Test
  void aClaimOfAPassportJobMakesTheEntriesRight() {
    UUID id = subjects.needed();
    subjects.document(id, "NATIONAL_ID", "222222222");
    insert("111111111", id);
    UUID other = subjects.withoutRow();
    insert("111111111", other);
    claims.take(order(job, 10));
    assertThat(entries())
        .containsExactlyInAnyOrder("NATIONAL_ID 222222222 " + id, "NATIONAL_ID 111111111 " + other);
  }

  @Test
  void entriesThatAreRightAreNotWrittenAgain() {
    UUID id = subjects.needed();
    subjects.document(id, "NATIONAL_ID", "222222222");
    insert("222222222", id);
    String version = "select xmin::text::bigint from document_holders";
    long before = subjects.count(version);
    claims.take(order(job, 10));
    assertThat(subjects.count(version)).isEqualTo(before);
  }

  private void insert(String number, UUID id) {
    subjects.sql(
        "insert into document_holders (document_type, document_number, {id})"
            + " values ('NATIONAL_ID', '%s', '%s')".formatted(number, id));
  }

  private List<String> entries() {
    return subjects
        .database()
        .jdbc()
        .sql(
            SubjectTables.of(job.kind())
                .sql(
                    "select document_type || ' ' || document_number || ' ' || {id} from document_holders"))
        .query(String.class)
        .list();
  }
}
