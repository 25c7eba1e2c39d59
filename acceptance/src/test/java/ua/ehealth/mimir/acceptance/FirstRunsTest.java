package ua.ehealth.mimir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.emulator.population.Population;
import ua.ehealth.mimir.oracle.Audit;
import ua.ehealth.mimir.rig.DataDirectory;
import ua.ehealth.mimir.rig.Leaks;
import ua.ehealth.mimir.rig.RunningDemo;
import ua.ehealth.mimir.rig.Sql;

/** The main job, end to end, over a population that has everything in it. */
class FirstRunsTest {
  private static final Population PEOPLE = Population.of(20_261_101, 2000, 200);
  private static final Map<String, String> SERVICES =
      Map.of(
          "unzr-persons", "checkunzr",
          "mvs-persons", "CheckPassportStatus",
          "mvs-parties", "CheckPassportStatus",
          "dms-persons", "CheckPassportDMSStatus",
          "dms-parties", "CheckPassportDMSStatus");

  private static DataDirectory directory;
  private static RunningDemo demo;
  private static JsonNode summary;

  @BeforeAll
  static void runEveryJobOnce() throws Exception {
    directory = DataDirectory.create();
    demo = RunningDemo.start(directory, PEOPLE, Map.of(), "--quota=2000", "--latency=1ms");
    summary = demo.awaitAddresses().awaitSummary();
  }

  @AfterAll
  static void stop() throws Exception {
    demo.close();
    directory.close();
  }

  @Test
  void everybodyHasTheStatusThatTheSpecificationGives() {
    assertThat(audit().differencesAfterFirstRuns()).isEmpty();
  }

  @Test
  void eachQuestionWasAskedOnceAndNoOther() throws Exception {
    assertThat(journal("calls")).isEqualTo(audit().questions());
    assertThat(journal("distinct")).isEqualTo(audit().questions());
    assertThat(calls()).isEqualTo(audit().questions());
  }

  @Test
  void theSummaryCountsWhatIsThere() {
    assertThat(counts(summary.get("persons"))).isEqualTo(audit().cumulative().get("persons"));
    assertThat(counts(summary.get("parties"))).isEqualTo(audit().cumulative().get("parties"));
  }

  @Test
  void nothingPersonalIsWrittenOutsideOfTheDatabases() throws Exception {
    assertThat(new Leaks(PEOPLE).in(demo.written())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update person_verifications set unzr_verification_status = 'NOT_VERIFIED' where %s",
        "update person_verifications set unzr_verification_reason = 'MANUAL' where %s",
        "update person_verifications set unzr_data_status = 0 where %s",
        "update person_verifications set unzr_data_id = gen_random_uuid() where %s",
        "update person_verifications set unzr_data_id = null where %s",
        "update person_verifications set unzr_synced_at = null where %s",
        "update person_verifications set unzr_unverified_at = now() where %s",
        "update person_verifications set unzr_claim = 1 where %s",
        "update person_verifications set nhs_verification_status = 'IN_REVIEW' where %s",
        "update persons set verification_status = 'NOT_VERIFIED' where id in (select person_id from person_verifications where %s)",
        "update persons set unzr = null where id in (select person_id from person_verifications where %s)",
        "update persons set updated_at = now() where updated_at = inserted_at and status = 'active'",
        "update status_change_events set properties = '{}'",
        "update status_change_events set entity_id = gen_random_uuid()",
        "update verification_history set to_reason = 'AUTO_INCORRECT_DATA' where stream = 'unzr'",
        "update verification_history set cleared_value = null",
        "delete from verification_history where stream = 'dms_passport'",
        "insert into verification_leases (stream, owner, expires_at) values ('unzr', gen_random_uuid(), now())",
      })
  void theOracleWouldNotice(String whatIsWrong) {
    Sql mpi = demo.databases().mpi();
    mpi.update("begin");
    try {
      String one =
          "person_id in (select person_id from person_verifications"
              + " where unzr_verification_status = 'VERIFIED' limit 1)";
      assertThat(mpi.update(whatIsWrong.formatted(one))).isPositive();
      assertThat(audit().differencesAfterFirstRuns()).isNotEmpty();
    } finally {
      mpi.update("rollback");
    }
  }

  private static Audit audit() {
    return Audit.of(demo.databases(), PEOPLE);
  }

  /** Of the services that were asked. */
  private static Map<String, Long> journal(String what) throws Exception {
    Map<String, Long> counts = new HashMap<>();
    demo.emulator()
        .journal()
        .properties()
        .forEach(service -> counts.put(service.getKey(), service.getValue().get(what).asLong()));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private static Map<String, Long> calls() {
    Map<String, Long> calls = new HashMap<>();
    for (JsonNode job : summary.get("jobs")) {
      calls.merge(SERVICES.get(job.get("job").asString()), job.get("calls").asLong(), Long::sum);
    }
    return calls;
  }

  private static Map<String, Long> counts(JsonNode object) {
    Map<String, Long> counts = new HashMap<>();
    object.properties().forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
    return counts;
  }
}
