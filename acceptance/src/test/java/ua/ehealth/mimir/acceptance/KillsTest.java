package ua.ehealth.mimir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.emulator.population.Population;
import ua.ehealth.mimir.oracle.Audit;
import ua.ehealth.mimir.rig.DataDirectory;
import ua.ehealth.mimir.rig.Leaks;
import ua.ehealth.mimir.rig.OtherServices;
import ua.ehealth.mimir.rig.RunningDemo;
import ua.ehealth.mimir.rig.Waiting;

/** {@code kill -9} of a demo, again and again over the same data directory. */
class KillsTest {
  private static final int KILLS = 10;
  private static final int MOST_IN_FLIGHT = 60;
  private static final int BUFFER = 500;
  private static final int MOST_CALLS_BEFORE_A_KILL = 200;
  private static final int MOST_MILLIS_TO_LOAD = 4000;
  private static final Population PEOPLE = Population.of(11, 300, 40);

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private long answersKept;

  @Test
  void whateverIsKilledIsFinishedByTheNextAndNobodyIsMovedTwice() throws Exception {
    System.out.println("kills with seed " + seed);
    try (DataDirectory directory = DataDirectory.create()) {
      try (RunningDemo demo = start(directory)) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(MOST_MILLIS_TO_LOAD));
        demo.process().kill();
      }
      for (int kill = 1; kill < KILLS; kill++) {
        workUntilKilled(directory);
      }
      finish(directory);
    }
  }

  private static RunningDemo start(DataDirectory directory) throws Exception {
    return RunningDemo.start(
        directory,
        PEOPLE,
        Map.of("LEASE_SECONDS", "2", "SWEEP_SECONDS", "1"),
        "--quota=100",
        "--latency=20ms");
  }

  private void workUntilKilled(DataDirectory directory) throws Exception {
    try (RunningDemo demo = start(directory)) {
      demo.awaitAddresses();
      long keptBefore = kept(demo);
      int calls = random.nextInt(MOST_CALLS_BEFORE_A_KILL);
      Waiting.until(
          calls + " calls were made", () -> demo.emulator().calls() >= calls || demo.hasSynced());
      long answered = sum(demo, "distinctAnswered");
      demo.process().kill();
      long lost = answered - (kept(demo) - keptBefore);
      assertThat(lost)
          .as("answers lost; seed %d", seed)
          .isLessThanOrEqualTo(MOST_IN_FLIGHT + BUFFER);
      System.out.printf("killed after %d calls: %d answers to be asked for again%n", calls, lost);
      answersKept = kept(demo);
      assertThat(new Leaks(PEOPLE).in(demo.written())).isEmpty();
    }
  }

  private void finish(DataDirectory directory) throws Exception {
    try (RunningDemo demo = start(directory)) {
      demo.awaitAddresses().awaitSummary();
      Waiting.until("nobody waits", new OtherServices(demo.databases())::nobodyWaits);
      Audit audit = Audit.of(demo.databases(), PEOPLE);
      assertThat(audit.differencesAfterFirstRuns()).as("seed %d", seed).isEmpty();
      long questions = audit.questions().values().stream().mapToLong(Long::longValue).sum();
      assertThat(sum(demo, "distinct"))
          .as("questions asked at last: all but those with an answer; seed %d", seed)
          .isEqualTo(questions - answersKept);
      assertThat(demo.process().terminate()).isZero();
      assertThat(new Leaks(PEOPLE).in(demo.written())).isEmpty();
    }
  }

  /** PostgreSQL outlives the demo, so this can be asked after a kill. */
  private static long kept(RunningDemo demo) {
    return demo.databases()
        .mimir()
        .number("select count(*) from register_answers where code is not null");
  }

  private static long sum(RunningDemo demo, String what) throws Exception {
    long sum = 0;
    for (JsonNode service : demo.emulator().journal()) {
      sum += service.get(what).asLong();
    }
    return sum;
  }
}
