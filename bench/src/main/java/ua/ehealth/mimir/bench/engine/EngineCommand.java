package ua.ehealth.mimir.bench.engine;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.bench.figures.Machine;
import ua.ehealth.mimir.bench.ground.BenchDatabases;
import ua.ehealth.mimir.bench.ground.BenchSettings;
import ua.ehealth.mimir.bench.ground.Persons;
import ua.ehealth.mimir.bench.ground.Questions;
import ua.ehealth.mimir.bench.ground.RegistersProcess;
import ua.ehealth.mimir.cli.Wording;
import ua.ehealth.mimir.settings.Settings;

/** {@code bench engine}: how fast one job settles persons, and how much of a quota it uses. */
@Command(
    name = "engine",
    sortOptions = false,
    description = {
      "One run of mvs-persons beside its parts alone: the same calls, the same statements.",
      "With --quota: how much of the quota is used while work is due."
    })
public final class EngineCommand implements Callable<Integer> {
  /** What the emulated registers answer at once where nothing is said of it. */
  private static final int WORKERS = 60;

  @Spec private CommandSpec spec;

  @Option(
      names = "--persons",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How many are due (default: ${DEFAULT-VALUE})")
  private long persons;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Rounds that count, after one that does not (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--in-flight",
      paramLabel = "N",
      defaultValue = "32",
      description = "Calls at once (default: ${DEFAULT-VALUE})")
  private int inFlight;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "100",
      description = "Persons that the engine claims at a time (default: ${DEFAULT-VALUE})")
  private int batch;

  @Option(
      names = "--loops",
      paramLabel = "N",
      defaultValue = "2",
      description = "Statements alone: loops at once, 500 a batch (default: ${DEFAULT-VALUE})")
  private int loops;

  @Option(
      names = "--latency",
      paramLabel = "D",
      defaultValue = "0ms",
      description = "Time that the registers take to answer (default: ${DEFAULT-VALUE})")
  private String latency;

  @Option(
      names = "--quota",
      paramLabel = "N",
      description = "Calls a second; measures the use of the quota instead")
  private Integer quota;

  @Override
  public Integer call() throws InterruptedException {
    try (BenchDatabases ground = BenchDatabases.start();
        RegistersProcess registers =
            RegistersProcess.start(persons, latency, Math.max(WORKERS, inFlight))) {
      Persons.load(persons, ground.databases());
      Questions questions = Persons.questions(persons);
      say(Machine.text() + "; " + ground.server());
      say(
          "%s persons, %s questions, %d calls at once, latency %s; the registers are emulated in a"
                  .formatted(
                      Wording.number(persons), Wording.number(questions.count()), inFlight, latency)
              + " process of their own");
      Settings settings =
          BenchSettings.of(
              ground,
              registers.url(),
              quota == null ? BenchSettings.NO_QUOTA : quota,
              inFlight,
              batch);
      if (quota == null) {
        say(
            new EngineRounds(ground, registers, settings, questions, new Loops(loops, 500))
                .run(rounds, this::progress));
      } else {
        say(new QuotaUse(ground, registers, settings, questions, quota).measure());
      }
      return 0;
    }
  }

  private void say(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }

  private void progress(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
