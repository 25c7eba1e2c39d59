package ua.ehealth.mimir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.emulator.population.Population;
import ua.ehealth.mimir.oracle.Audit;
import ua.ehealth.mimir.oracle.Snapshot;
import ua.ehealth.mimir.rig.DataDirectory;
import ua.ehealth.mimir.rig.Leaks;
import ua.ehealth.mimir.rig.OtherServices;
import ua.ehealth.mimir.rig.RunningDemo;
import ua.ehealth.mimir.rig.Waiting;

/** Registers that do not answer, all in turn, over one demo that goes on serving. */
class FaultsTest {
  private static final Population PEOPLE = Population.of(7, 300, 40);
  private static final int ENOUGH = 100;

  private static DataDirectory directory;
  private static RunningDemo demo;
  private static OtherServices others;

  @BeforeAll
  static void start() throws Exception {
    directory = DataDirectory.create();
    demo =
        RunningDemo.start(
            directory,
            PEOPLE,
            Map.of(
                "RETRY_DELAYS", "200ms,...",
                "SWEEP_SECONDS", "1",
                "TREMBITA_REPLY_TIMEOUT", "500ms"),
            "--quota=2000",
            "--latency=1ms");
    demo.awaitAddresses().awaitSummary();
    others = new OtherServices(demo.databases());
  }

  @AfterAll
  static void stop() throws Exception {
    demo.close();
    directory.close();
  }

  @BeforeEach
  void beginWithoutFaultsAndWaits() throws Exception {
    demo.emulator().endFaults();
    Waiting.until("nobody waits", others::nobodyWaits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fault-200",
        "fault-500",
        "plain-text-200",
        "html-503",
        "empty",
        "truncated",
        "reset",
        "silence",
        "minus-two",
        "quota-429",
        "outage"
      })
  void noAnswerMovesNobodyAndWithAnswersEverybodyIsRight(String fault) throws Exception {
    demo.emulator().begin(fault, 1);
    others.resetAllAnswered();
    Snapshot before = Snapshot.of(demo.databases());
    others.endAllWaits();
    Waiting.until("the fault hits", () -> hits(fault) >= ENOUGH);
    assertThat(Snapshot.of(demo.databases()).movedSince(before)).isEmpty();

    demo.emulator().endFaults();
    demo.emulator().begin(fault, 0.2);
    Waiting.until("everybody has an answer", others::nobodyWaits);
    demo.emulator().endFaults();
    assertThat(Audit.of(demo.databases(), PEOPLE).differences()).isEmpty();
    assertThat(new Leaks(PEOPLE).in(demo.written())).isEmpty();
    assertThat(demo.written()).as("what came in place of an answer").doesNotContain("<h", "Сервіс");
  }

  /** In each of the services that are asked. */
  private static long hits(String fault) throws Exception {
    long least = Long.MAX_VALUE;
    for (Map.Entry<String, JsonNode> service : demo.emulator().journal().properties()) {
      if (!service.getKey().equals("unzr")) {
        least = Math.min(least, service.getValue().get("faults").path(fault).asLong(0));
      }
    }
    return least;
  }
}
