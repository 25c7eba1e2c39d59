package ua.ehealth.mimir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.emulator.population.Population;
import ua.ehealth.mimir.oracle.Audit;
import ua.ehealth.mimir.rig.DataDirectory;
import ua.ehealth.mimir.rig.Leaks;
import ua.ehealth.mimir.rig.RunningDemo;

/** The main job, end to end, over a population that has everything in it. */
class FirstRunsTest {
  private static final Map<String, String> SERVICES =
      Map.of(
          "unzr-persons", "checkunzr",
          "mvs-persons", "CheckPassportStatus",
          "mvs-parties", "CheckPassportStatus",
          "dms-persons", "CheckPassportDMSStatus",
          "dms-parties", "CheckPassportDMSStatus");

  @Test
  void everybodyGetsTheStatusThatTheRegistersGiveAndEachQuestionIsAskedOnce() throws Exception {
    Population people = Population.of(20_261_101, 3000, 200);
    try (DataDirectory directory = DataDirectory.create();
        RunningDemo demo =
            RunningDemo.start(directory, people, Map.of(), "--quota=2000", "--latency=1ms")) {
      demo.awaitAddresses();
      JsonNode summary = demo.awaitSummary();
      Audit audit = Audit.of(demo.databases(), people);
      assertThat(audit.differencesAfterFirstRuns()).isEmpty();
      assertThat(journal(demo, "calls")).isEqualTo(audit.questions());
      assertThat(journal(demo, "distinct")).isEqualTo(audit.questions());
      assertThat(calls(summary)).isEqualTo(audit.questions());
      assertThat(counts(summary.get("persons"))).isEqualTo(audit.cumulative().get("persons"));
      assertThat(counts(summary.get("parties"))).isEqualTo(audit.cumulative().get("parties"));
      assertThat(new Leaks(people).in(demo.written())).isEmpty();

      assertThat(demo.process().terminate()).isZero();
      assertThat(demo.isAnnounced()).as("demo.json").isFalse();
      assertThat(new Leaks(people).in(demo.written())).isEmpty();
    }
  }

  /** Of the services that were asked. */
  private static Map<String, Long> journal(RunningDemo demo, String what) throws Exception {
    Map<String, Long> counts = new HashMap<>();
    demo.emulator()
        .journal()
        .properties()
        .forEach(service -> counts.put(service.getKey(), service.getValue().get(what).asLong()));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private static Map<String, Long> calls(JsonNode summary) {
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
