package ua.ehealth.mimir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.emulator.population.Patient;
import ua.ehealth.mimir.emulator.population.PersonalRecord;
import ua.ehealth.mimir.emulator.population.Population;
import ua.ehealth.mimir.oracle.SealedInfo;
import ua.ehealth.mimir.rig.DataDirectory;
import ua.ehealth.mimir.rig.InfoRequests;
import ua.ehealth.mimir.rig.Leaks;
import ua.ehealth.mimir.rig.RunningDemo;
import ua.ehealth.mimir.rig.Waiting;

/** Requests for UNZR info that are taken over from a dead node, over registers on a bad day. */
class UnzrInfoTest {
  private static final Population PEOPLE = Population.of(11, 120, 5);
  private static final List<String> UNZRS =
      Stream.concat(
              LongStream.range(0, PEOPLE.persons())
                  .mapToObj(PEOPLE::person)
                  .map(Patient::unzr)
                  .filter(Objects::nonNull)
                  .filter(unzr -> !unzr.isBlank()),
              Stream.of("19840229-99999", "a number of nobody"))
          .distinct()
          .toList();

  private static DataDirectory directory;
  private static RunningDemo demo;
  private static InfoRequests requests;

  @BeforeAll
  static void start() throws Exception {
    directory = DataDirectory.create();
    demo =
        RunningDemo.start(
            directory,
            PEOPLE,
            Map.of("UNZR_INFO_RETRY_DELAYS", "50ms,...", "TREMBITA_REPLY_TIMEOUT", "500ms"),
            "--quota=2000",
            "--latency=1ms");
    demo.awaitAddresses().awaitSummary();
    requests = new InfoRequests(demo.databases());
  }

  @AfterAll
  static void stop() throws Exception {
    demo.close();
    directory.close();
  }

  @BeforeEach
  void nobodyHasAskedForAnything() throws Exception {
    demo.emulator().endFaults();
    Waiting.until("none is pending", requests::nonePending);
    requests.clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "fault-200",
        "snake-codes",
        "plain-text-200",
        "html-503",
        "truncated",
        "wrong-echo",
        "dtd",
        "huge",
        "drop-mid-body",
        "silence",
        "minus-two",
        "quota-429",
        "access-denied",
        "security-server-ill",
        "maintenance"
      })
  void eachGetsWhatTheRegisterKnowsWhateverHappensOnTheWay(String fault) throws Exception {
    long processed = requests.journaled("processed");
    if (!fault.equals("none")) {
      demo.emulator().begin(fault, 1);
    }
    long before = calls();
    UNZRS.forEach(requests::leave);
    if (!fault.equals("none")) {
      Waiting.until("the fault hits", () -> calls() - before >= UNZRS.size());
      assertThat(requests.all()).noneMatch(row -> row.status().equals("processed"));
      demo.emulator().endFaults();
    }
    Waiting.until("none is pending", requests::nonePending);
    List<InfoRequests.Row> rows = requests.all();
    assertThat(rows).hasSameSizeAs(UNZRS).allSatisfy(UnzrInfoTest::isRight);
    long known = rows.stream().filter(row -> row.status().equals("processed")).count();
    assertThat(known).isPositive().isLessThan(UNZRS.size());
    assertThat(requests.journaled("processed") - processed).isEqualTo(known);
    if (fault.equals("none")) {
      assertThat(calls() - before).as("one call each").isEqualTo(UNZRS.size());
    }
    assertThat(new Leaks(PEOPLE).in(demo.written())).isEmpty();
  }

  private static long calls() throws Exception {
    return demo.emulator().journal().get("unzr").get("calls").asLong();
  }

  private static void isRight(InfoRequests.Row row) {
    Optional<PersonalRecord> truth = PEOPLE.info(row.unzr());
    assertThat(row.status()).isEqualTo(truth.isPresent() ? "processed" : "failed");
    assertThat(row.synced()).isEqualTo(truth.isPresent());
    if (truth.isEmpty()) {
      assertThat(row.info()).isNull();
      return;
    }
    assertThat(row.info()).doesNotContain(truth.get().lastName());
    JsonNode info = SealedInfo.open(demo.databases().encryptionKey(), row.id(), row.info());
    assertThat(info.get("lastName").asString()).isEqualTo(truth.get().lastName());
    assertThat(info.get("firstName").asString()).isEqualTo(truth.get().firstName());
    assertThat(info.get("dateBirth").asString()).isEqualTo(truth.get().dateBirth().toString());
    truth.get().documents().stream()
        .findFirst()
        .ifPresent(document ->
            assertThat(info.get("documents").get("number").asString())
                .isEqualTo(document.number()));
  }
}
