package ua.ehealth.mimir.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import ua.ehealth.mimir.cli.Engines;
import ua.ehealth.mimir.cli.Entrance;
import ua.ehealth.mimir.cli.Exit;
import ua.ehealth.mimir.cli.Interfaces;
import ua.ehealth.mimir.cli.JobResult;
import ua.ehealth.mimir.cli.MimirCommand;
import ua.ehealth.mimir.cli.Progress;
import ua.ehealth.mimir.cli.Synchronization;
import ua.ehealth.mimir.sync.Job;

/** The demo around an engine that does nothing: data, files, output, exit status. */
class DemoCommandTest {
  private static final String PERSONS = "\"persons\":{\"VERIFICATION_NEEDED\":12}";

  @TempDir static Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private long waiting;

  private int demo(String... options) {
    MimirCommand mimir = new MimirCommand();
    CommandLine line =
        MimirCommand.line(mimir, "test", List.of(new DemoCommand(mimir.options(), engines())));
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    List<String> arguments = new ArrayList<>(List.of("demo", "--exit-when-synced"));
    arguments.addAll(List.of(options));
    return line.execute(arguments.toArray(String[]::new));
  }

  @Test
  void aDirectoryIsFilledOnceUsedAgainAndNotMistakenForAnother() throws IOException {
    Path kept = directory.resolve("kept");
    String where = kept.toString();
    Files.createDirectories(kept);
    Files.writeString(kept.resolve("demo.json"), "of a killed demo");
    Files.writeString(kept.resolve("notes.txt"), "somebody's own");

    assertThat(demo("--persons", "12", "--parties", "3", "--data-dir", where, "--json")).isZero();
    assertThat(loads()).isEqualTo(1);
    assertThat(out.toString()).startsWith("{\"jobs\":[{").contains(PERSONS).hasLineCount(1);
    assertThat(seen).hasSize(1 + Job.ALL.size());
    assertThat(seen.getFirst()).as("before the rows are there").isEqualTo("missing");
    assertThat(seen.subList(1, seen.size()))
        .allSatisfy(file ->
            assertThat(file)
                .contains(
                    "\"url\":\"http://127.0.0.1:4711\"",
                    "\"mimir\":{\"url\":\"jdbc:postgresql://127.0.0.1:",
                    "\"emulator\":\"http://127.0.0.1:"));
    assertThat(kept.resolve("demo.json")).doesNotExist();
    assertThat(kept.resolve("notes.txt")).exists();

    assertThat(demo("--data-dir", where)).isZero();
    assertThat(loads()).isEqualTo(1);
    assertThat(err.toString()).contains("12 persons and 3 parties of seed 1 are kept there");

    assertThat(demo("--data-dir", where, "--persons", "13")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err.toString()).contains("name another --data-dir").doesNotContain("\tat ");

    Files.delete(kept.resolve("population.json"));
    waiting = 1;
    assertThat(demo("--data-dir", where, "--persons", "5", "--give-up-after", "0s"))
        .isEqualTo(Exit.SOMETHING_LEFT);
    assertThat(loads()).as("a load without its note was cut short").isEqualTo(2);
    assertThat(out.toString()).contains("Left undone: 5 wait");
  }

  @Test
  void whatIsTypedWrongStopsTheDemoBeforeAnythingIsStarted() {
    for (String[] wrong :
        List.of(
            new String[] {"--quota", "-1"},
            new String[] {"--persons", "-1"},
            new String[] {"--persons", "many"},
            new String[] {"--give-up-after", "soon"},
            new String[] {"--latency", "soon"},
            new String[] {"--faults", "nonsense"},
            new String[] {"--faults", "reset:2"})) {
      assertThat(demo(wrong)).isEqualTo(Exit.WRONG_USAGE);
    }
    assertThat(err.toString()).doesNotContain("PostgreSQL", "\tat ");
  }

  private long loads() {
    return err.toString().lines().filter(line -> line.contains(" parties loaded in ")).count();
  }

  private Engines engines() {
    return (settings, databases) -> new Idle();
  }

  /** What is in {@code demo.json} at a moment: {@code missing} if there is none. */
  private String demoFile() {
    try {
      return Files.readString(directory.resolve("kept").resolve("demo.json"));
    } catch (IOException missing) {
      return "missing";
    }
  }

  private final class Idle implements Synchronization {
    @Override
    public JobResult run(Job job, Consumer<Progress> listener) {
      seen.add(demoFile());
      return new JobResult(
          job.name(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, waiting, Optional.empty(), Map.of());
    }

    @Override
    public long due(Job job) {
      return 0;
    }

    @Override
    public void prepare() {
      seen.add(demoFile());
    }

    @Override
    public void followSchedules() {}

    @Override
    public Interfaces open(Entrance entrance) {
      return new Interfaces(4711, 4712, () -> {});
    }

    @Override
    public void close() {}
  }
}
