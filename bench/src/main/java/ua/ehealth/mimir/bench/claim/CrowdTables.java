package ua.ehealth.mimir.bench.claim;

import ua.ehealth.mimir.database.Database;

/** Persons by the million, made by the database itself: each with one card, everybody due. */
final class CrowdTables {
  private static final String PERSONS =
      """
      insert into persons (id, first_name, last_name, birth_date)
      select {id}, 'Леся', 'Косач', '1971-02-25' from generate_series(1, ?) i
      """;

  private static final String DOCUMENTS =
      """
      insert into person_documents (id, person_id, type, number)
      select gen_random_uuid(), {id}, 'NATIONAL_ID', lpad(i::text, 9, '0')
      from generate_series(1, ?) i
      """;

  private static final String VERIFICATIONS =
      """
      insert into person_verifications (id, person_id, inserted_by, updated_by)
      select gen_random_uuid(), {id}, gen_random_uuid(), gen_random_uuid() from generate_series(1, ?) i
      """;

  private static final String SETTLE_HALF =
      """
      update person_verifications
      set mvs_passport_verification_status = 'VERIFIED', mvs_passport_verification_reason = 'AUTO',
        mvs_passport_data_status = 0, mvs_passport_synced_at = now()
      where person_id <= (select person_id from person_verifications order by person_id
        offset (select count(*) / 2 from person_verifications) limit 1)
      """;

  private CrowdTables() {}

  /** In which order the rows lie in their tables. */
  enum Order {
    /** That of the keys, as Mimir itself adds rows. */
    KEY("lpad(to_hex(i), 32, '0')::uuid"),
    /** None: as in an old table with random keys, where every row of a batch is on another page. */
    SCATTERED("md5(i::text)::uuid");

    private final String id;

    Order(String id) {
      this.id = id;
    }

    private String sql(String template) {
      return template.replace("{id}", id);
    }
  }

  static void fill(Database mpi, Order order, long persons) {
    // When it is swept is part of what is measured.
    mpi.jdbc().sql("alter table person_verifications set (autovacuum_enabled = off)").update();
    mpi.jdbc().sql(order.sql(PERSONS)).param(persons).update();
    mpi.jdbc().sql(order.sql(DOCUMENTS)).param(persons).update();
    mpi.jdbc().sql(order.sql(VERIFICATIONS)).param(persons).update();
  }

  static void settleHalf(Database mpi) {
    mpi.jdbc().sql(SETTLE_HALF).update();
  }
}
