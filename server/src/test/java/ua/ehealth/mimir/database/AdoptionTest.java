package ua.ehealth.mimir.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** In production the verification tables are there before us (specification 1.1). */
class AdoptionTest {
  private static final String BEFORE_US =
      """
      create table person_verifications (
        id uuid primary key,
        person_id uuid not null,
        drfo_data_id uuid,
        drfo_data_result smallint,
        drfo_synced_at timestamptz,
        drfo_verification_status text not null,
        drfo_verification_reason text not null,
        drfo_unverified_at timestamptz,
        dracs_death_act_id uuid,
        dracs_death_online_status text not null default 'COMPLETED',
        dracs_death_verification_status text not null,
        dracs_death_verification_reason text not null,
        dracs_death_verification_comment text,
        dracs_death_unverified_at timestamptz,
        nhs_verification_status text not null,
        nhs_verification_reason text not null,
        nhs_verification_comment text,
        nhs_unverified_at timestamptz,
        unzr_data_id uuid,
        unzr_data_status smallint,
        unzr_synced_at timestamptz,
        unzr_verification_status text not null,
        unzr_verification_reason text not null,
        unzr_unverified_at timestamptz,
        a_column_we_never_heard_of text default 'kept',
        inserted_at timestamptz not null,
        inserted_by uuid not null,
        updated_at timestamptz not null,
        updated_by uuid not null
      );
      create unique index person_verifications_person_id_index on person_verifications (person_id);
      create table a_table_of_somebody_else (id int);
      """;

  private static final String A_ROW_OF_BEFORE =
      """
      insert into person_verifications
      select :id, gen_random_uuid(), null, null, null, 'VERIFIED', 'POTENTIALLY_DECEASED', null,
        null, 'COMPLETED', 'A_STATUS_OF_OTHERS', 'INITIAL', null, null,
        'VERIFIED', 'MANUAL', null, null,
        null, 1, '2026-01-02 03:04:05+00', 'VERIFIED', 'AN_OLD_REASON', null,
        'precious', now(), gen_random_uuid(), now(), gen_random_uuid()
      """;

  @Test
  void rowsThatWereThereSurviveAndGetTheMissingColumns() {
    try (Databases databases = TestPostgres.emptyDatabases()) {
      UUID id = UUID.randomUUID();
      Database mpi = databases.mpi();
      mpi.jdbc().sql(BEFORE_US).update();
      mpi.jdbc().sql(A_ROW_OF_BEFORE).param("id", id).update();

      new Migrations(databases, false).apply();

      Map<String, Object> row =
          mpi.jdbc()
              .sql("select * from person_verifications where id = :id")
              .param("id", id)
              .query()
              .singleRow();
      assertThat(row)
          .containsEntry("a_column_we_never_heard_of", "precious")
          .containsEntry("unzr_verification_reason", "AN_OLD_REASON")
          .containsEntry("dracs_death_verification_status", "A_STATUS_OF_OTHERS")
          .containsEntry("mvs_passport_verification_status", "VERIFICATION_NEEDED")
          .containsEntry("dms_passport_verification_reason", "INITIAL")
          .containsEntry("unzr_attempts", 0)
          .containsEntry("unzr_claim", null);
    }
  }

  @Test
  void anAdoptedTableTakesARowThatNamesOnlyWhatHasNoDefault() {
    try (Databases databases = TestPostgres.emptyDatabases()) {
      Database mpi = databases.mpi();
      mpi.jdbc().sql(BEFORE_US).update();
      new Migrations(databases, false).apply();

      insertVerification(mpi, "person_verifications", "person_id");

      assertThat(mpi.jdbc().sql("select * from person_verifications").query().singleRow())
          .containsEntry("drfo_verification_status", "VERIFICATION_NEEDED")
          .containsEntry("nhs_verification_reason", "INITIAL")
          .as("a default of others stays")
          .containsEntry("dracs_death_online_status", "COMPLETED");
    }
  }

  @Test
  void anAdoptedTableEndsWithTheIndexesChecksAndTriggersOfANewOne() {
    try (Databases adopted = TestPostgres.emptyDatabases();
        Databases made = TestPostgres.freshDatabases()) {
      adopted.mpi().jdbc().sql(BEFORE_US).update();
      new Migrations(adopted, true).apply();

      assertThat(partsOf(adopted)).isEqualTo(partsOf(made)).contains("person_verifications");
    }
  }

  @Test
  void anIndexWhoseBuildingWasCutShortIsBuiltAnew() {
    try (Databases databases = TestPostgres.emptyDatabases()) {
      Database mpi = databases.mpi();
      mpi.jdbc().sql(BEFORE_US).update();
      mpi.jdbc()
          .sql(
              """
              update pg_index set indisvalid = false
              where indexrelid = 'person_verifications_person_id_index'::regclass
              """)
          .update();
      new Migrations(databases, false).apply();
      assertThat(
              mpi.jdbc()
                  .sql("select count(*) from pg_index where not indisvalid")
                  .query(Integer.class)
                  .single())
          .isZero();
      assertThat(SchemaDescription.of(mpi)).contains("person_verifications_person_id_index");
    }
  }

  @Test
  void aFailedApplicationCanBeRepeated() {
    try (Databases databases = TestPostgres.emptyDatabases()) {
      Database mpi = databases.mpi();
      mpi.jdbc().sql(BEFORE_US).update();
      mpi.jdbc().sql("drop index person_verifications_person_id_index").update();
      UUID twice = UUID.randomUUID();
      for (int row = 0; row < 2; row++) {
        mpi.jdbc().sql(A_ROW_OF_BEFORE).param("id", UUID.randomUUID()).update();
      }
      mpi.jdbc().sql("update person_verifications set person_id = :id").param("id", twice).update();
      Migrations migrations = new Migrations(databases, false);
      assertThatThrownBy(migrations::apply)
          .isInstanceOf(MigrationFailed.class)
          .hasMessage(
              "the MPI database was not migrated: could not create unique index"
                  + " \"person_verifications_person_id_index\"; mend that and run migrate again");

      mpi.jdbc().sql("update person_verifications set person_id = id").update();
      assertThat(migrations.apply()).isPositive();
      assertThat(migrations.pending()).isEmpty();
    }
  }

  @Test
  void twoNodesMayMigrateAtOnce() throws InterruptedException, ExecutionException {
    try (Databases databases = TestPostgres.emptyDatabases();
        ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      int scripts = new Migrations(databases, true).pending().size();
      Future<Integer> one = nodes.submit(() -> new Migrations(databases, true).apply());
      Future<Integer> other = nodes.submit(() -> new Migrations(databases, true).apply());
      assertThat(one.get() + other.get()).isEqualTo(scripts);
    }
  }

  static void insertVerification(Database database, String table, String subject) {
    database
        .jdbc()
        .sql(
            """
            insert into %s (id, %s, inserted_by, updated_by)
            values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid())
            """
                .formatted(table, subject))
        .update();
  }

  private static String partsOf(Databases databases) {
    return SchemaDescription.of(databases.mpi())
        .lines()
        .filter(line -> line.contains("person_verifications") && !line.contains("_pkey"))
        .collect(Collectors.joining("\n"));
  }
}
