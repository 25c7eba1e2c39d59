package ua.ehealth.mimir.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class EmulatorCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "--latency=soon, latency",
    "--faults=rain, rain",
    "--faults=reset:2, share",
    "--quota=-1, quota",
    "--quota-answer=shrug, shrug",
    "--workers=0, worker",
    "--port=70000, port",
    "--port=x, port",
    "--persons=-1, persons",
    "--client=me, me",
    "--client=A/B/C/D:other, other",
    "--provider=A/B//D, A/B//D",
    "--weather=good, weather",
  })
  void wrongUsageIsSaidInOneLineAndEndsWith2(String option, String word) {
    assertThat(run(option)).isEqualTo(2);
    assertThat(err.toString().lines().findFirst().orElseThrow()).contains(word);
    assertThat(err.toString()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void aTakenPortIsSaidAndEndsWith2() {
    try (Emulator other = Emulator.start(EmulatorSettings.defaults(), new KnownTruth())) {
      assertThat(run("--port=" + other.port())).isEqualTo(2);
      assertThat(err.toString()).contains("cannot listen on 127.0.0.1:" + other.port());
    }
  }

  @Test
  void theHelpNamesTheFaults() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("everything-not-found", "outage", "--quota-answer");
  }

  @Test
  void theWelcomeHoldsAQuestionThatIsAnswered() throws Exception {
    try (Emulator emulator = Emulator.start(EmulatorSettings.defaults(), new KnownTruth());
        Caller caller = new Caller(emulator)) {
      String text = Welcome.text(emulator.url(), 10, 1, 1);
      String question = text.substring(text.indexOf("-d '") + 4, text.indexOf("'\n"));
      assertThat(text).contains(emulator.url());
      assertThat(caller.ask(question).body()).contains("<m:PasStatus>1</m:PasStatus>");
    }
  }

  private int run(String... arguments) {
    return new CommandLine(new EmulatorCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
