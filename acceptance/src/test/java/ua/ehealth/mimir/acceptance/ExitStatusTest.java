package ua.ehealth.mimir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.emulator.population.Population;
import ua.ehealth.mimir.oracle.Audit;
import ua.ehealth.mimir.rig.DataDirectory;
import ua.ehealth.mimir.rig.Leaks;
import ua.ehealth.mimir.rig.MimirProcess;
import ua.ehealth.mimir.rig.RunningDemo;
import ua.ehealth.mimir.rig.Waiting;

/** How commands end (specification 4.5). */
class ExitStatusTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DONE = 0;
  private static final int SOMETHING_LEFT = 1;
  private static final int WRONG_USAGE = 2;

  private final Population people = Population.of(5, 60, 8);

  @Test
  void aDemoEndsWith1WhileSomethingIsLeftThenWith0AndThenHasNothingToAsk() throws Exception {
    try (DataDirectory directory = DataDirectory.create()) {
      JsonNode first = demo(directory, SOMETHING_LEFT, "--faults=html-503", "--give-up-after=1s");
      assertThat(sum(first, "unavailable")).isPositive();
      assertThat(sum(first, "verified")).isZero();

      JsonNode second = demo(directory, DONE);
      assertThat(sum(second, "calls")).isPositive();
      assertThat(sum(second, "unavailable")).isZero();

      JsonNode third = demo(directory, DONE);
      assertThat(sum(third, "calls")).isZero();
      assertThat(sum(third, "claimed")).isZero();
      assertThat(third.get("persons")).isEqualTo(second.get("persons"));

      try (RunningDemo serving = RunningDemo.start(directory, people, Map.of())) {
        serving.awaitAddresses().awaitSummary();
        assertThat(Audit.of(serving.databases(), people).differences()).isEmpty();
        assertThat(serving.process().terminate()).isEqualTo(DONE);
        assertThat(serving.isAnnounced()).isFalse();
      }
    }
  }

  private JsonNode demo(DataDirectory directory, int status, String... options) throws Exception {
    String[] all = new String[options.length + 1];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = "--exit-when-synced";
    try (RunningDemo demo = RunningDemo.start(directory, people, Map.of(), all)) {
      assertThat(demo.process().await()).as(demo.process().err()).isEqualTo(status);
      assertThat(demo.isAnnounced()).isFalse();
      assertThat(new Leaks(people).in(demo.written())).isEmpty();
      return JSON.readTree(demo.process().out());
    }
  }

  private static long sum(JsonNode summary, String what) {
    long sum = 0;
    for (JsonNode job : summary.get("jobs")) {
      sum += job.get(what).asLong();
    }
    return sum;
  }

  @Test
  void theEmulatorServesUntilItIsTold() throws Exception {
    try (MimirProcess emulator = MimirProcess.start(Map.of(), "emulator", "--port=0")) {
      Waiting.until("it listens", () -> emulator.out().contains("Ctrl-C ends it"));
      assertThat(emulator.terminate()).isEqualTo(DONE);
      assertThat(emulator.err()).isEmpty();
    }
  }

  @Test
  void wrongUsageIsSaidInOneLine() throws Exception {
    for (String command : new String[] {"emulator", "demo"}) {
      try (MimirProcess wrong = MimirProcess.start(Map.of(), command, "--faults=rain")) {
        assertThat(wrong.await()).isEqualTo(WRONG_USAGE);
        assertThat(wrong.err()).startsWith("mimir: ").contains("\"rain\"").hasLineCount(1);
        assertThat(wrong.out()).isEmpty();
      }
    }
  }
}
