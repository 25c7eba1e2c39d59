package ua.ehealth.mimir.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What the databases themselves refuse (specification 1.2). */
class ClosedListsTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  @ParameterizedTest
  @ValueSource(strings = {"mvs_passport_data", "dms_passport_data"})
  void aCardWithoutSerialGetsInOnce(String table) {
    passport(table, "0101", "123456789", 0);
    assertThatThrownBy(() -> passport(table, "0101", "123456789", 1))
        .isInstanceOf(DuplicateKeyException.class);
    passport(table, "0102", "123456789", 1);
  }

  @ParameterizedTest
  @CsvSource({"0101, 2", "0101, -3", "0103, 1"})
  void aPassportRowHoldsOnlyKnownTypesAndCodes(String type, int status) {
    assertThatThrownBy(() -> passport("mvs_passport_data", type, "987654321", status))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("_check");
  }

  @Test
  void aJobOfUnzrInfoHasOneOfThreeStatuses() {
    assertThatThrownBy(() ->
            run(
                databases.mimir(),
                """
                insert into unzr_info (id, unzr, job_status, inserted_by, updated_by)
                values (gen_random_uuid(), 'u', 'running', gen_random_uuid(), gen_random_uuid())
                """))
        .hasMessageContaining("unzr_info_job_status_check");
  }

  @Test
  void aRunIsRunningFinishedOrFailed() {
    assertThatThrownBy(() ->
            run(
                databases.mimir(),
                """
                insert into sync_runs (id, job, cause, node, state, started_at, alive_until)
                values (gen_random_uuid(), 'j', 'c', gen_random_uuid(), 'asleep', now(), now())
                """))
        .hasMessageContaining("sync_runs_state_check");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unzr", "mvs_passport", "dms_passport"})
  void ourStreamsTakeTheFiveStatusesOnly(String stream) {
    AdoptionTest.insertVerification(databases.mpi(), "person_verifications", "person_id");
    String sql = "update person_verifications set " + stream + "_verification_status = ";
    assertThatThrownBy(() -> run(databases.mpi(), sql + "'CHANGES_NEEDED'"))
        .hasMessageContaining("person_verifications_" + stream + "_status_check");
    assertThatCode(() -> run(databases.mpi(), sql + "'VERIFICATION_NOT_NEEDED'"))
        .doesNotThrowAnyException();
  }

  @Test
  void foreignStreamsAndReasonsTakeWhatOthersWrite() {
    AdoptionTest.insertVerification(databases.prm(), "party_verifications", "party_id");
    run(
        databases.prm(),
        """
        update party_verifications set drfo_verification_status = 'SOMETHING_NEW',
          drfo_verification_reason = 'MANUAL_CONFIRMED', dms_passport_verification_reason = 'OLDER'
        """);
  }

  private static void passport(String table, String type, String number, int status) {
    run(
        databases.mimir(),
        "insert into %s (id, pass_type, pas_number, pas_status) values (gen_random_uuid(), '%s', '%s', %d)"
            .formatted(table, type, number, status));
  }

  private static void run(Database database, String sql) {
    database.jdbc().sql(sql).update();
  }
}
