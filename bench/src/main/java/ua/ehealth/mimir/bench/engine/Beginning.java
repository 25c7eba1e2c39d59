package ua.ehealth.mimir.bench.engine;

import ua.ehealth.mimir.bench.ground.BenchDatabases;
import ua.ehealth.mimir.database.Databases;

/** The state in which every piece of work begins: everybody due, no answer kept. */
final class Beginning {
  private static final String STREAMS =
      """
      update person_verifications set
        mvs_passport_verification_status = 'VERIFICATION_NEEDED',
        mvs_passport_verification_reason = 'INITIAL', mvs_passport_data_id = null,
        mvs_passport_data_status = null, mvs_passport_synced_at = null,
        mvs_passport_unverified_at = null, mvs_passport_claim = null,
        mvs_passport_status_before = null, mvs_passport_reason_before = null,
        mvs_passport_not_before = null, mvs_passport_attempts = 0,
        mvs_passport_answer_after = null
      where mvs_passport_verification_status <> 'VERIFICATION_NEEDED'
        or mvs_passport_not_before is not null
      """;

  private static final String PERSONS =
      """
      update persons p set verification_status = b.verification_status
      from bench_beginning b
      where b.id = p.id and b.verification_status <> p.verification_status
      """;

  private final BenchDatabases ground;

  /** Remembers how the persons stand now. */
  Beginning(BenchDatabases ground) {
    this.ground = ground;
    ground
        .databases()
        .mpi()
        .jdbc()
        .sql("create table bench_beginning as select id, verification_status from persons")
        .update();
  }

  /** Makes everything as it was, swept and on disk. */
  void restore() {
    Databases databases = ground.databases();
    databases.mpi().jdbc().sql(STREAMS).update();
    databases.mpi().jdbc().sql(PERSONS).update();
    databases
        .mpi()
        .jdbc()
        .sql("truncate verification_leases, verification_history, status_change_events")
        .update();
    databases
        .mimir()
        .jdbc()
        .sql("truncate register_answers, spread_notes, mvs_passport_data, sync_runs")
        .update();
    databases.all().forEach(database -> database.jdbc().sql("vacuum (analyze)").update());
    ground.settle();
  }
}
