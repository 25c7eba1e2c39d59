package ua.ehealth.mimir.bench.api;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.bench.figures.Machine;
import ua.ehealth.mimir.bench.ground.BenchDatabases;
import ua.ehealth.mimir.bench.ground.Persons;
import ua.ehealth.mimir.bench.ground.RegistersProcess;
import ua.ehealth.mimir.cli.Logging;
import ua.ehealth.mimir.cli.Wording;
import ua.ehealth.mimir.settings.LogLevel;

/** {@code bench api}: how fast the interfaces answer. */
@Command(
    name = "api",
    sortOptions = false,
    description = {
      "A page of 50 persons over GraphQL beside its own statement bare; one person over REST;",
      "UNZR info asked for while a run asks about everybody."
    })
public final class ApiCommand implements Callable<Integer> {
  private static final String LATENCY = "20ms";
  private static final int WORKERS = 60;

  @Spec private CommandSpec spec;

  @Option(
      names = "--persons",
      paramLabel = "N",
      defaultValue = "1000000",
      description =
          "How many there are, 5 %% of them in need of attention; 2000 at least"
              + " (default: ${DEFAULT-VALUE})")
  private long persons;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Rounds that count, after one that does not (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "300",
      description = "Pages of each of three places a round (default: ${DEFAULT-VALUE})")
  private int pages;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Seconds a round of look-ups (default: ${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--requests",
      paramLabel = "N",
      defaultValue = "300",
      description = "Requests for UNZR info (default: ${DEFAULT-VALUE})")
  private int requests;

  @Option(
      names = "--quota",
      paramLabel = "N",
      defaultValue = "800",
      description = "Calls a second of the run meanwhile (default: ${DEFAULT-VALUE})")
  private int quota;

  @Override
  public Integer call() throws InterruptedException {
    // A line for each answer would be measured too.
    Logging.set(LogLevel.WARN, false);
    try (BenchDatabases databases = BenchDatabases.start();
        RegistersProcess registers = RegistersProcess.start(persons, LATENCY, WORKERS)) {
      progress("filling " + Wording.number(persons) + " persons");
      SettledPersons.fill(databases.databases(), persons);
      try (ApiGround ground = new ApiGround(databases, registers, quota);
          ApiClient client = ground.client(LookUps.CONNECTIONS)) {
        databases.settle();
        say(Machine.text() + "; " + databases.server());
        say(
            "%s persons; registers in a process of their own, latency %s; a sweep of %d calls/s"
                .formatted(Wording.number(persons), LATENCY, quota));
        say(new PageRounds(ground, client, pages).run(rounds, this::progress));
        say(new LookUps(ground, client, persons, seconds).run(rounds, this::progress));
        say(
            new InfoWaits(ground, client, Persons.unzrs(persons, InfoWaits.withWarmUp(requests)))
                .run(this::progress));
        say(Machine.load());
      }
    }
    return 0;
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
