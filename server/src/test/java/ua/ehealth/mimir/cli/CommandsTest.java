package ua.ehealth.mimir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import picocli.CommandLine;
import ua.ehealth.mimir.sync.Job;

class CommandsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir Path folder;

  private final Engines none =
      (settings, databases) -> {
        throw new AssertionError("no engine is needed here");
      };

  private int execute(String... arguments) {
    MimirCommand mimir = new MimirCommand();
    CommandLine line =
        MimirCommand.line(
            mimir,
            "1.2.3",
            List.of(
                new ServeCommand(mimir.options(), none),
                new SyncCommand(mimir.options(), none),
                new MigrateCommand(mimir.options())));
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  @Test
  void aStrangerIsToldWhatThereIs() {
    assertThat(execute("--help")).isEqualTo(Exit.DONE);
    assertThat(out.toString())
        .contains("serve", "sync", "migrate", "--debug", "--settings", "./mimir demo");
  }

  @Test
  void everyCommandHasHelpOfItsOwn() {
    assertThat(execute("sync", "--help")).isEqualTo(Exit.DONE);
    assertThat(out.toString())
        .contains(Job.ALL.stream().map(Job::name).toList())
        .contains("--dry-run");
  }

  @Test
  void theVersionIsOnStandardOutput() {
    assertThat(execute("--version")).isEqualTo(Exit.DONE);
    assertThat(out).hasToString("mimir 1.2.3" + System.lineSeparator());
  }

  @Test
  void aWrongLineIsStatusTwoAndOneLine() {
    for (String[] wrong :
        List.of(
            new String[] {},
            new String[] {"snyc"},
            new String[] {"sync"},
            new String[] {"sync", "unzr-person"},
            new String[] {"migrate", "--colour"})) {
      err.getBuffer().setLength(0);
      assertThat(execute(wrong)).isEqualTo(Exit.WRONG_USAGE);
      assertThat(err.toString()).startsWith("mimir: ").doesNotContain("\tat ");
    }
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void settingsThatAreWrongAreStatusTwoBeforeAnythingIsTouched() {
    assertThat(execute("migrate", "--settings", folder.resolve("nowhere").toString()))
        .isEqualTo(Exit.WRONG_USAGE);
    assertThat(err.toString()).startsWith("mimir: ").contains("nowhere cannot be read");
  }

  @Test
  void anErrorThatNobodyForesawDoesNotQuoteItsMessage() {
    Exception failure = new IllegalStateException("Key (unzr)=(19900101-00001) already exists");
    assertThat(Failures.message(failure))
        .startsWith("stopped by IllegalStateException at CommandsTest.java:")
        .doesNotContain("19900101");
    assertThat(Failures.status(failure)).isEqualTo(Exit.SOMETHING_LEFT);
  }

  @Test
  void aDatabaseThatGoesAwayIsUnreachable() {
    assertThat(Failures.status(new DataAccessResourceFailureException("gone")))
        .isEqualTo(Exit.UNREACHABLE);
    assertThat(Failures.status(new IllegalStateException(new SQLException("gone", "57P01"))))
        .isEqualTo(Exit.UNREACHABLE);
    assertThat(Failures.status(new IllegalStateException(new SQLException("twice", "23505"))))
        .isEqualTo(Exit.SOMETHING_LEFT);
  }
}
