package ua.ehealth.mimir.bench.api;

import java.util.UUID;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.demo.people.LegalEntities;

/**
 * Persons by the million as they are after years of operation, made by the database itself: all
 * were answered once, which is out of date by now, and one in twenty needs attention. Their ids are
 * the numbers from 1.
 */
final class SettledPersons {
  private static final String PERSONS =
      """
      insert into persons (id, first_name, last_name, birth_date, verification_status)
      select lpad(to_hex(i), 32, '0')::uuid, 'Леся', 'Косач', '1971-02-25',
        case when i % 10000 = 0 then 'NOT_VERIFIED' when i % 100 in (20, 40, 60) then 'CHANGES_NEEDED'
          when i % 20 = 0 then 'VERIFICATION_NEEDED' else 'VERIFIED' end
      from generate_series(1, ?) i
      """;

  private static final String DOCUMENTS =
      """
      insert into person_documents (id, person_id, type, number)
      select gen_random_uuid(), lpad(to_hex(i), 32, '0')::uuid, 'NATIONAL_ID', lpad(i::text, 9, '0')
      from generate_series(1, ?) i
      """;

  private static final String VERIFICATIONS =
      """
      insert into person_verifications (
        id, person_id, inserted_by, updated_by,
        drfo_verification_status, drfo_verification_reason, drfo_data_result, drfo_synced_at,
        drfo_unverified_at,
        dracs_death_verification_status, dracs_death_verification_reason,
        nhs_verification_status, nhs_verification_reason,
        unzr_verification_status, unzr_verification_reason,
        mvs_passport_verification_status, mvs_passport_verification_reason,
        mvs_passport_data_status, mvs_passport_synced_at,
        dms_passport_verification_status, dms_passport_verification_reason,
        dms_passport_data_status, dms_passport_synced_at)
      select gen_random_uuid(), lpad(to_hex(i), 32, '0')::uuid, gen_random_uuid(), gen_random_uuid(),
        case when i % 100 in (20, 40, 60) then 'NOT_VERIFIED' else 'VERIFIED' end, 'AUTO',
        1, now() - interval '1 year',
        case when i % 100 in (20, 40, 60) then now() - interval '1 year' end,
        case when i % 20 = 0 and i % 100 not in (20, 40, 60) then 'VERIFICATION_NEEDED'
          else 'VERIFIED' end, 'AUTO',
        'VERIFIED', 'MANUAL',
        'VERIFICATION_NOT_NEEDED', 'AUTO_DATA_ABSENT',
        'VERIFIED', 'AUTO', 0, now() - interval '1 year',
        'VERIFIED', 'AUTO', 0, now() - interval '1 year'
      from generate_series(1, ?) i
      """;

  private static final String NHS =
      """
      insert into legal_entities (id, name, type, status, is_active)
      values (?, 'НСЗУ', 'NHS', 'ACTIVE', true)
      """;

  private SettledPersons() {}

  static void fill(Databases databases, long persons) {
    databases.prm().jdbc().sql(NHS).param(LegalEntities.nhs()).update();
    for (String table : new String[] {PERSONS, DOCUMENTS, VERIFICATIONS}) {
      databases.mpi().jdbc().sql(table).param(persons).update();
    }
    databases.mpi().jdbc().sql("vacuum (analyze)").update();
  }

  /**
   * The id of one.
   *
   * @param number from 1
   */
  static UUID id(long number) {
    return new UUID(0, number);
  }
}
