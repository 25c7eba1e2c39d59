package ua.ehealth.mimir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.emulator.population.Patient;
import ua.ehealth.mimir.rig.GraphqlClient;
import ua.ehealth.mimir.rig.Hiccups;
import ua.ehealth.mimir.rig.Operator;
import ua.ehealth.mimir.rig.OtherServices;
import ua.ehealth.mimir.rig.ServingDemo;
import ua.ehealth.mimir.rig.Waiting;

/**
 * Two hundred people who ask for UNZR info at once while two sweeps run (specification 2.7, 2.8).
 */
class UnzrInfoRushTest {
  private static final int PEOPLE = 200;
  private static final List<String> SWEPT = List.of("checkunzr", "CheckPassportStatus");

  @RegisterExtension static final ServingDemo serving = new ServingDemo();

  private final List<String> sweeps = new ArrayList<>();
  private final Hiccups hiccups = new Hiccups();
  private Operator operator;
  private GraphqlClient reader;
  private JsonNode before;

  @AfterEach
  void measureNoMore() {
    hiccups.close();
  }

  @BeforeEach
  void sweepsBegin() throws Exception {
    operator = serving.operator();
    operator.sweep();
    reader =
        new GraphqlClient(
            serving.interfaces(), serving.interfaces().token(Map.of("scope", "unzr:read")));
    serving.demo().emulator().restartJournal();
    new OtherServices(serving.demo().databases()).resetAllAnswered();
    sweeps.add(operator.start("unzr-persons"));
    sweeps.add(operator.start("mvs-persons"));
    Waiting.until("both sweeps ask", () -> calls(SWEPT.get(0)) > 0 && calls(SWEPT.get(1)) > 0);
    before = journal();
  }

  @Test
  void oneUnzrIsAskedOnceHoweverManyWantIt() throws Exception {
    String unzr = unzrs().getFirst();
    operator.hold("unzr");
    List<String> asked = atOnce(PEOPLE, _ -> unzr);
    assertThat(asked).containsOnly("pending");
    assertThat(calls("unzr")).isZero();
    operator.release("unzr");
    awaitInfo(unzr);
    assertThat(names(List.of(unzr))).containsOnly(lastName(unzr));
    assertThat(calls("unzr")).as("one call").isOne();
    assertTheRestWasServedToo();
  }

  @Test
  void eachOfTwoHundredGetsTheAnswerToTheirOwnQuestion() throws Exception {
    List<String> unzrs = unzrs();
    atOnce(PEOPLE, unzrs::get);
    for (String unzr : unzrs) {
      awaitInfo(unzr);
    }
    assertThat(names(unzrs))
        .containsExactlyElementsOf(unzrs.stream().map(UnzrInfoRushTest::lastName).toList());
    assertThat(calls("unzr")).as("one call each").isEqualTo(PEOPLE);
    assertThat(journal().get("unzr").get("distinct").asLong()).isEqualTo(PEOPLE);
    assertTheRestWasServedToo();
  }

  /** The sweeps went on meanwhile and come to their end; nobody was asked too much. */
  private void assertTheRestWasServedToo() throws Exception {
    for (String service : SWEPT) {
      assertThat(calls(service)).isGreaterThan(before.get(service).get("calls").asLong());
    }
    for (String run : sweeps) {
      operator.awaitFinish(run);
    }
    double late = Math.max(2, ServingDemo.QUOTA * 0.02) + ServingDemo.QUOTA * hiccups.longest();
    int tolerated = ServingDemo.QUOTA + (int) Math.ceil(late);
    for (JsonNode service : journal()) {
      assertThat(service.get("maxPerSecond").asInt())
          .as("%s", journal())
          .isLessThanOrEqualTo(tolerated);
    }
  }

  /** Those of whom the register knows something. */
  private static List<String> unzrs() {
    return LongStream.range(0, ServingDemo.PEOPLE.persons())
        .mapToObj(ServingDemo.PEOPLE::person)
        .map(Patient::unzr)
        .filter(Objects::nonNull)
        .filter(unzr -> ServingDemo.PEOPLE.info(unzr).isPresent())
        .distinct()
        .limit(PEOPLE)
        .toList();
  }

  private static String lastName(String unzr) {
    return ServingDemo.PEOPLE.info(unzr).orElseThrow().lastName();
  }

  /** Each is a user of their own. */
  private List<String> atOnce(int people, IntFunction<String> unzr) throws Exception {
    List<GraphqlClient> clients = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      String user = UUID.randomUUID().toString();
      clients.add(
          new GraphqlClient(
              serving.interfaces(),
              serving.interfaces().token(Map.of("sub", user, "scope", "unzr:read unzr:write"))));
    }
    List<Future<String>> asked = new ArrayList<>();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < people; i++) {
        GraphqlClient client = clients.get(i);
        String wanted = unzr.apply(i);
        asked.add(crowd.submit(() -> ask(client, wanted)));
      }
    }
    return asked.stream().map(Future::resultNow).toList();
  }

  private static String ask(GraphqlClient client, String unzr) {
    return client.ask(
        "syncUnzrInfoRegister.unzrInfo.jobStatus",
        """
        mutation ($unzr: String!) { syncUnzrInfoRegister(input: {unzr: $unzr}) {
          unzrInfo { jobStatus } } }
        """,
        Map.of("unzr", unzr));
  }

  private void awaitInfo(String unzr) throws Exception {
    Waiting.until("it is processed", () -> read("jobStatus", unzr).equals("processed"));
  }

  private List<String> names(List<String> unzrs) {
    return unzrs.stream().map(unzr -> read("info.lastName", unzr)).toList();
  }

  private String read(String field, String unzr) {
    return reader.ask(
        "unzrInfoRegister." + field,
        "query ($unzr: String!) { unzrInfoRegister(unzr: $unzr) { jobStatus info { lastName }"
            + " } }",
        Map.of("unzr", unzr));
  }

  private static long calls(String service) throws Exception {
    return journal().get(service).get("calls").asLong();
  }

  private static JsonNode journal() throws Exception {
    return serving.demo().emulator().journal();
  }
}
