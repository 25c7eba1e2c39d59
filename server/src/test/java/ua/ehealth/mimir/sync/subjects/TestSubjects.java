package ua.ehealth.mimir.sync.subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;

/** The subjects of one job in a test: put there in a line, read in a line. */
public final class TestSubjects {
  private final Database database;
  private final Job job;
  private long made;

  public TestSubjects(Databases databases, Job job) {
    this.database = job.kind() == SubjectKind.PERSON ? databases.mpi() : databases.prm();
    this.job = job;
  }

  public Database database() {
    return database;
  }

  public SubjectKind kind() {
    return job.kind();
  }

  /** Nobody, no lease, no history. */
  public TestSubjects clear() {
    tables().forEach(table -> sql("delete from " + table));
    return this;
  }

  /** The same for many rows: they leave nothing behind, but it takes fifty times as long. */
  public TestSubjects truncate() {
    sql("truncate " + String.join(", ", tables()));
    return this;
  }

  private List<String> tables() {
    List<String> tables =
        new ArrayList<>(
            List.of(
                "{verifications}",
                "verification_leases",
                "verification_history",
                "status_change_events",
                "document_holders",
                "document_index_progress"));
    tables.addAll(
        job.kind() == SubjectKind.PERSON
            ? List.of("persons", "person_documents")
            : List.of("parties", "employees", "legal_entities"));
    return tables;
  }

  /** Eligible, without documents and without a verification row; keys ascend. */
  public UUID withoutRow() {
    UUID id = new UUID(0x0190_0000_0000_7000L + ++made, 0x8000_0000_0000_0000L + made);
    if (job.kind() == SubjectKind.PERSON) {
      sql(
          ("insert into persons (id, first_name, last_name, birth_date)"
                  + " values ('%s', 'Леся', 'Косач', '1971-02-25')")
              .formatted(id));
    } else {
      sql(
          ("insert into parties (id, first_name, last_name, birth_date)"
                  + " values ('%s', 'Леся', 'Косач', '1971-02-25')")
              .formatted(id));
      employee(id, "APPROVED", true);
    }
    return id;
  }

  /** Eligible, VERIFICATION_NEEDED/INITIAL in every stream. */
  public UUID needed() {
    return row(withoutRow());
  }

  /** Eligible; {@code p_} in the assignments stands for the beginning of the stream's columns. */
  public UUID with(String assignments) {
    return set(needed(), assignments);
  }

  /** VERIFICATION_NEEDED/ONLINE_TRIGGERED. */
  public UUID triggered() {
    return with("p_verification_reason = 'ONLINE_TRIGGERED'");
  }

  /** Answered at that moment, in SQL. */
  public UUID answered(String status, String syncedAt) {
    return with(
        "p_verification_status = '%s', p_verification_reason = 'AUTO', p_synced_at = %s"
            .formatted(status, syncedAt));
  }

  /** Not eligible, VERIFICATION_NEEDED/INITIAL. */
  public UUID ineligible() {
    return makeIneligible(needed());
  }

  public UUID makeIneligible(UUID id) {
    if (job.kind() == SubjectKind.PERSON) {
      sql("update persons set is_active = false where id = '%s'".formatted(id));
    } else {
      sql("update employees set status = 'DISMISSED' where party_id = '%s'".formatted(id));
    }
    return id;
  }

  /** A verification row for a subject that has none. */
  public UUID row(UUID id) {
    sql(
        ("insert into {verifications} (id, {id}, inserted_by, updated_by)"
                + " values (gen_random_uuid(), '%s', gen_random_uuid(), gen_random_uuid())")
            .formatted(id));
    return id;
  }

  public UUID set(UUID id, String assignments) {
    sql("update {verifications} set " + assignments + " where {id} = '" + id + "'");
    return id;
  }

  public void document(UUID id, String type, String number) {
    if (job.kind() == SubjectKind.PERSON) {
      sql(
          ("insert into person_documents (id, person_id, type, number)"
                  + " values (gen_random_uuid(), '%s', '%s', '%s')")
              .formatted(id, type, number));
    } else {
      sql(
          ("update parties set documents = coalesce(documents, '[]') ||"
                  + " jsonb_build_object('type', '%s', 'number', '%s') where id = '%s'")
              .formatted(type, number, id));
    }
  }

  public UUID employee(UUID party, String status, boolean active) {
    UUID id = UUID.randomUUID();
    sql(
        ("insert into employees (id, party_id, legal_entity_id, status, is_active)"
                + " values ('%s', '%s', gen_random_uuid(), '%s', %s)")
            .formatted(id, party, status, active));
    return id;
  }

  /** The verification row with the stream's columns under names without their beginning. */
  public Map<String, Object> stream(UUID id) {
    return query(
        """
        select p_verification_status as status, p_verification_reason as reason, p_claim as claim,
          p_status_before as status_before, p_reason_before as reason_before,
          p_not_before as not_before, p_attempts as attempts, p_synced_at as synced_at, updated_at,
          updated_by, p_not_before - now() as wait
        from {verifications} where {id} = '%s'\
        """
            .formatted(id));
  }

  /** {@code STATUS/REASON}. */
  public String status(UUID id) {
    Map<String, Object> row = stream(id);
    return row.get("status") + "/" + row.get("reason");
  }

  /** One row. */
  public Map<String, Object> query(String sql) {
    return database.jdbc().sql(named(sql)).query().singleRow();
  }

  /** One number. */
  public long count(String sql) {
    return database.jdbc().sql(named(sql)).query(Long.class).single();
  }

  /** One column as text. */
  public List<String> list(String sql) {
    return database.jdbc().sql(named(sql)).query(String.class).list();
  }

  /** A statement with {@code {subjects}}, {@code {verifications}}, {@code {id}} and {@code p_}. */
  public int sql(String sql) {
    return database.jdbc().sql(named(sql)).update();
  }

  private String named(String sql) {
    return SubjectTables.of(job.kind()).sql(sql).replaceAll("\\bp_", job.stream().columns() + "_");
  }
}
