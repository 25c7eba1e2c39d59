package ua.ehealth.mimir.review;

import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.subject.SubjectKind;

/**
 * Many persons or parties, made by the database itself: of the {@code i}th nothing is known in
 * advance but what follows from {@code i}. Ids do not ascend with {@code i}, as in life.
 *
 * <p>Every tenth has a stream NOT_VERIFIED and its cumulative status accordingly, two of a hundred
 * wait; of every thousand one is inactive. Ten employees a legal entity, ten a division.
 */
final class Crowd {
  /** The {@code i}th id. */
  private static final String ID = "md5(i::text)::uuid";

  private static final String CUMULATIVE =
      """
      case when i % 10 = 1 then '%s' when i % 50 = 2 then 'VERIFICATION_NEEDED'
        else 'VERIFIED' end
      """;

  private Crowd() {}

  static void gather(Databases databases, SubjectKind kind, int number) {
    Database database = databases.of(kind);
    if (kind == SubjectKind.PERSON) {
      persons(database, number);
    } else {
      parties(database, number);
    }
    verifications(database, ReviewTables.of(kind), number);
  }

  private static void persons(Database mpi, int number) {
    run(
        mpi,
        """
        insert into persons (id, first_name, last_name, birth_date, status, verification_status,
          updated_at)
        select {id}, 'Леся', 'Косач', '1971-02-25',
          case when i % 1000 = 5 then 'inactive' else 'active' end, {cumulative},
          timestamptz '2026-01-01 00:00+00' + interval '1 second' * (i / 3)
        from generate_series(1, {number}) i
        """
            .replace("{cumulative}", CUMULATIVE.replace("%s", "CHANGES_NEEDED")),
        number);
    run(
        mpi,
        """
        insert into person_documents (id, person_id, type, number)
        select {id}, {id}, 'NATIONAL_ID', lpad(i::text, 9, '0') from generate_series(1, {number}) i
        """,
        number);
  }

  private static void parties(Database prm, int number) {
    run(
        prm,
        """
        insert into parties (id, first_name, last_name, birth_date, verification_status, updated_at)
        select {id}, 'Леся', 'Косач', '1971-02-25', {cumulative},
          timestamptz '2026-01-01 00:00+00' + interval '1 second' * (i / 3)
        from generate_series(1, {number}) i
        """
            .replace("{cumulative}", CUMULATIVE.replace("%s", "NOT_VERIFIED")),
        number);
    run(
        prm,
        """
        insert into employees (id, party_id, legal_entity_id, division_id, status, is_active)
        select md5('e' || i)::uuid, {id}, md5('l' || i / 10)::uuid, md5('d' || i / 10)::uuid,
          case when i % 7 = 0 then 'DISMISSED' else 'APPROVED' end, true
        from generate_series(1, {number}) i
        """,
        number);
  }

  /** Unlike streams: of drfo one in a thousand is NOT_VERIFIED, of the last stream one in ten. */
  private static void verifications(Database database, ReviewTables tables, int number) {
    run(
        database,
        tables
            .sql(
                """
                insert into {verifications} (id, {id}, inserted_by, updated_by,
                  drfo_verification_status, drfo_verification_reason, drfo_unverified_at,
                  dms_passport_verification_status, dms_passport_verification_reason,
                  dms_passport_unverified_at, dms_passport_synced_at)
                select {key}, {key}, {key}, {key},
                  case when i % 1000 = 1 then 'NOT_VERIFIED' else 'VERIFIED' end, 'AUTO',
                  case when i % 1000 = 1 then timestamptz '2026-02-01 00:00+00' + interval '1 second' * i end,
                  case when i % 10 = 1 then 'NOT_VERIFIED' when i % 50 = 2 then 'VERIFICATION_NEEDED'
                    else 'VERIFIED' end, 'AUTO',
                  case when i % 10 = 1 then timestamptz '2026-03-01 00:00+00' + interval '1 second' * i end,
                  timestamptz '2026-03-01 00:00+00' + interval '1 second' * i
                from generate_series(1, {number}) i
                """
                    .replace("{key}", "{i}"))
            .replace("{i}", ID),
        number);
  }

  private static void run(Database database, String template, int number) {
    database
        .jdbc()
        .sql(template.replace("{id}", ID).replace("{number}", Integer.toString(number)))
        .update();
  }
}
