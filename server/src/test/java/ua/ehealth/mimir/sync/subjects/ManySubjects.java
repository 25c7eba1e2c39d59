package ua.ehealth.mimir.sync.subjects;

import ua.ehealth.mimir.subject.SubjectKind;

/** As many subjects as a test of cost needs, made in the database. */
final class ManySubjects {
  private ManySubjects() {}

  /**
   * Half of them needed, nine tenths of the rest answered between today and 400 days ago, a tenth
   * not found that long ago; few asked again, few waiting, none with a document.
   */
  static void fill(TestSubjects subjects, int count) {
    String id = "lpad(to_hex(i), 32, '0')::uuid";
    if (subjects.kind() == SubjectKind.PERSON) {
      subjects.sql(
          "insert into persons (id, first_name, last_name, birth_date)"
              + " select %s, 'Леся', 'Косач', '1971-02-25' from generate_series(1, %d) i"
                  .formatted(id, count));
    } else {
      subjects.sql(
          "insert into parties (id, first_name, last_name, birth_date)"
              + " select %s, 'Леся', 'Косач', '1971-02-25' from generate_series(1, %d) i"
                  .formatted(id, count));
      subjects.sql(
          "insert into employees (id, party_id, legal_entity_id, status, is_active)"
              + " select %1$s, %1$s, %1$s, 'APPROVED', true from generate_series(1, %2$d) i"
                  .formatted(id, count));
    }
    subjects.sql(
        """
        insert into {verifications} (id, {id}, inserted_by, updated_by, p_verification_status,
          p_verification_reason, p_synced_at, p_not_before, p_attempts)
        select %1$s, %1$s, %1$s, %1$s,
          case when i %% 2 = 0 then 'VERIFICATION_NEEDED' when i %% 10 = 1 then 'NOT_VERIFIED'
            else 'VERIFIED' end,
          case when i %% 500 = 0 then 'ONLINE_TRIGGERED' when i %% 2 = 0 then 'INITIAL'
            else 'AUTO' end,
          case when i %% 2 = 1 then now() - interval '1 day' * (i %% 400) end,
          case when i %% 600 = 2 then now() - interval '1 second'
            when i %% 300 = 4 then now() + interval '1 hour' end,
          case when i %% 600 = 2 or i %% 300 = 4 then 1 else 0 end
        from generate_series(1, %2$d) i
        """
            .formatted(id, count));
  }

  /** Each has a card and, if it is a person, a UNZR of its own; all are in the index of holders. */
  static void giveDocuments(TestSubjects subjects) {
    String i = "('x' || right(id::text, 7))::bit(28)::int";
    if (subjects.kind() == SubjectKind.PERSON) {
      subjects.sql(
          "update persons set unzr = '19710225-' || lpad((%s)::text, 5, '0')".formatted(i));
      subjects.sql(
          ("insert into person_documents (id, person_id, type, number)"
                  + " select id, id, 'NATIONAL_ID', lpad((%s)::text, 9, '0') from persons")
              .formatted(i));
    } else {
      subjects.sql(
          ("update parties set documents = jsonb_build_array(jsonb_build_object("
                  + "'type', 'NATIONAL_ID', 'number', lpad((%s)::text, 9, '0')))")
              .formatted(i));
    }
    subjects.sql(
        ("insert into document_holders (document_type, document_number, {id})"
                + " select 'NATIONAL_ID', lpad((%s)::text, 9, '0'), id from {subjects}")
            .formatted(i));
  }
}
