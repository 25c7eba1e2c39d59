package ua.ehealth.mimir.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.emulator.faults.FaultOrder;

final class ControlTest {
  private static final String JSON = "application/json";
  private final FakeTime time = new FakeTime();
  private Emulator emulator;
  private Caller caller;

  @BeforeEach
  void start() throws IOException {
    emulator = Emulator.start(EmulatorSettings.defaults().withTime(time, time), new KnownTruth());
    caller = new Caller(emulator);
  }

  @AfterEach
  void stop() throws IOException {
    caller.close();
    emulator.close();
  }

  @Test
  void theJournalIsTheJsonOfTheSpecification() throws IOException {
    caller.ask(Questions.checkunzr());
    caller.ask(Questions.checkunzr());
    emulator.faults().begin(orderOf("fault-500"));
    time.pass(400);
    caller.ask(Questions.checkunzr(7));
    String none =
        "{\"calls\":0,\"distinct\":0,\"repeated\":0,\"maxPerSecond\":0,\"maxAtOnce\":0,"
            + "\"faults\":{},\"answered\":0,\"distinctAnswered\":0}";
    assertThat(caller.ask("GET", "/emulator/journal", null, "").body())
        .isEqualTo(
            "{\"checkunzr\":{\"calls\":3,\"distinct\":2,\"repeated\":1,\"maxPerSecond\":3,"
                + "\"maxAtOnce\":1,\"faults\":{\"fault-500\":1},\"answered\":2,"
                + "\"distinctAnswered\":1},\"CheckPassportStatus\":"
                + none
                + ",\"CheckPassportDMSStatus\":"
                + none
                + ",\"unzr\":"
                + none
                + "}");
    assertThat(caller.ask("DELETE", "/emulator/journal", null, "").status()).isEqualTo(204);
    assertThat(caller.ask("GET", "/emulator/journal", null, "").body())
        .startsWith("{\"checkunzr\":" + none);
  }

  @Test
  void anAnswerIsFixedForOneQuestionUntilAllAreTakenBack() throws IOException {
    String fix =
        "{\"service\":\"CheckPassportStatus\",\"status\":-2,"
            + "\"question\":{\"PasNumber\":\"000123\",\"PassType\":\"0101\",\"PasSerial\":\"ЯЯ\"}}";
    assertThat(caller.ask("PUT", "/emulator/answers", JSON, fix).status()).isEqualTo(204);
    assertThat(caller.ask(Questions.passport(123)).body()).contains("<m:PasStatus>-2<");
    assertThat(caller.ask(Questions.passport(124)).body()).contains("<m:PasStatus>1<");
    caller.ask("PUT", "/emulator/answers", JSON, fix.replace("-2", "0"));
    assertThat(caller.ask(Questions.passport(123)).body()).contains("<m:PasStatus>0<");
    assertThat(caller.ask("GET", "/emulator/answers", null, "").body()).isEqualTo("{\"count\":1}");
    assertThat(caller.ask("DELETE", "/emulator/answers", null, "").status()).isEqualTo(204);
    assertThat(caller.ask(Questions.passport(123)).body()).contains("<m:PasStatus>1<");
  }

  @Test
  void anEmptyChildAndOneLeftOutAreTheSameQuestion() throws IOException {
    String fix =
        "{\"service\":\"CheckPassportStatus\",\"status\":0,"
            + "\"question\":{\"PassType\":\"0101\",\"PasSerial\":\"\",\"PasNumber\":\"000123\"}}";
    caller.ask("PUT", "/emulator/answers", JSON, fix);
    String question = Questions.passport(123).replace("<m:PasSerial>ЯЯ</m:PasSerial>", "");
    assertThat(caller.ask(question).body()).contains("<m:PasStatus>0<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"service\":\"unzr\"}",
        "{\"service\":\"other\",\"question\":{\"unzr\":\"1\"},\"status\":1}",
        "{\"service\":\"unzr\",\"question\":{\"unzr\":\"1\"},\"status\":2}",
        "{\"service\":\"unzr\",\"question\":{\"unzr\":\"1\"},\"status\":\"1\"}",
        "{\"service\":\"unzr\",\"question\":{\"unzr\":1},\"status\":1}",
        "{\"service\":\"unzr\",\"question\":{\"UNZR\":\"1\"},\"status\":1}",
        "{\"service\":\"unzr\",\"question\":{},\"status\":1}",
        "{\"service\":\"unzr\",\"question\":{\"unzr\":\"1\"},\"status\":1,\"more\":1}",
      })
  void anAnswerThatMakesNoSenseIsRefused(String fix) throws IOException {
    Caller.Said said = caller.ask("PUT", "/emulator/answers", JSON, fix);
    assertThat(said.status()).isEqualTo(400);
    assertThat(said.body()).startsWith("{\"error\":\"");
    assertThat(emulator.answers().count()).isZero();
  }

  @Test
  void aFaultIsBegunForAServiceAndATime() throws IOException {
    String order =
        "{\"fault\":\"html-503\",\"service\":\"CheckPassportStatus\",\"share\":1,\"seconds\":60}";
    assertThat(caller.ask("POST", "/emulator/faults", JSON, order).status()).isEqualTo(204);
    assertThat(caller.ask(Questions.checkunzr()).status()).isEqualTo(200);
    assertThat(caller.ask(Questions.passport(1)).status()).isEqualTo(503);
    time.pass(20_000);
    assertThat(caller.ask("GET", "/emulator/faults", null, "").body())
        .isEqualTo(
            "[{\"fault\":\"html-503\",\"service\":\"CheckPassportStatus\",\"share\":1.0,"
                + "\"secondsLeft\":40.0,\"hits\":1}]");
    time.pass(40_000);
    assertThat(caller.ask(Questions.passport(1)).status()).isEqualTo(200);
    assertThat(caller.ask("GET", "/emulator/faults", null, "").body()).isEqualTo("[]");
  }

  @Test
  void deleteEndsAllFaults() throws IOException {
    caller.ask("POST", "/emulator/faults", JSON, "{\"fault\":\"html-503\"}");
    assertThat(caller.ask(Questions.passport(1)).status()).isEqualTo(503);
    assertThat(caller.ask("DELETE", "/emulator/faults", null, "").status()).isEqualTo(204);
    assertThat(caller.ask(Questions.passport(1)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"fault\":\"html-503\",\"share\":0}",
        "{\"fault\":\"html-503\",\"share\":1.1}",
        "{\"fault\":\"html-503\",\"share\":\"1\"}",
        "{\"fault\":\"html-503\",\"seconds\":0}",
        "{\"fault\":\"html-503\",\"seconds\":-1}",
        "{\"fault\":\"html-503\",\"service\":\"other\"}",
        "{\"fault\":\"html-503\",\"second\":1}",
      })
  void aFaultThatMakesNoSenseIsRefused(String order) throws IOException {
    assertThat(caller.ask("POST", "/emulator/faults", JSON, order).status()).isEqualTo(400);
    assertThat(emulator.faults().list()).isEmpty();
  }

  @Test
  void anUnknownFaultIsToldTheKnownOnes() throws IOException {
    assertThat(caller.ask("POST", "/emulator/faults", JSON, "{\"fault\":\"rain\"}").body())
        .contains("rain", "fault-200", "outage");
  }

  @Test
  void otherPathsAndMethodsAreRefused() throws IOException {
    assertThat(caller.ask("GET", "/emulator/other", null, "").status()).isEqualTo(404);
    assertThat(caller.ask("PUT", "/emulator/journal", null, "").status()).isEqualTo(405);
    assertThat(caller.ask("POST", "/emulator/answers", null, "").status()).isEqualTo(405);
    assertThat(caller.ask("PUT", "/emulator/faults", null, "").status()).isEqualTo(405);
  }

  private static FaultOrder orderOf(String text) {
    return FaultOrder.parseAll(text).getFirst();
  }
}
