package ua.ehealth.mimir.demo;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.api.PortTaken;
import ua.ehealth.mimir.cli.Engines;
import ua.ehealth.mimir.cli.Entrance;
import ua.ehealth.mimir.cli.Exit;
import ua.ehealth.mimir.cli.GlobalOptions;
import ua.ehealth.mimir.cli.Interfaces;
import ua.ehealth.mimir.cli.JobResult;
import ua.ehealth.mimir.cli.ProgressView;
import ua.ehealth.mimir.cli.StatusCounts;
import ua.ehealth.mimir.cli.StopSignal;
import ua.ehealth.mimir.cli.Summary;
import ua.ehealth.mimir.cli.SummaryJson;
import ua.ehealth.mimir.cli.SummaryText;
import ua.ehealth.mimir.cli.Synchronization;
import ua.ehealth.mimir.demo.people.KeptPeople;
import ua.ehealth.mimir.demo.token.DemoIssuer;
import ua.ehealth.mimir.demo.token.TokenEndpoint;
import ua.ehealth.mimir.emulator.Emulator;
import ua.ehealth.mimir.emulator.EmulatorSettings;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.RunHalted;
import ua.ehealth.mimir.time.Stopwatch;

/** {@code demo}: everything in one process, with nothing to set up (specification 4.5). */
@Command(
    name = "demo",
    description = {
      "See it work, with nothing to set up: an embedded PostgreSQL, emulated registers, synthetic"
          + " people, and all five jobs over real SOAP.",
      "Listens on 127.0.0.1 only. demo.json in the data directory says where everything can be"
          + " reached."
    })
public final class DemoCommand implements Callable<Integer> {
  private final GlobalOptions global;
  private final Engines engines;
  private final Stopwatch stopwatch = Stopwatch.SYSTEM;

  @Spec private CommandSpec spec;
  @Mixin private final DemoOptions options = new DemoOptions();

  public DemoCommand(GlobalOptions global, Engines engines) {
    this.global = global;
    this.engines = engines;
  }

  @Override
  public Integer call() throws InterruptedException {
    options.check();
    EmulatorSettings registers = options.emulator();
    int port = DemoPort.choose(options.port);
    if (options.dataDir != null) {
      DemoFile.forget(options.dataDir);
    }
    try (DemoData data = DemoData.open(options.dataDir, this::say)) {
      KeptPeople people = data.populate(options, stopwatch);
      try (Emulator emulator =
          Emulator.start(registers.withSeed(people.seed()), people.population())) {
        String url = "http://127.0.0.1:" + emulator.port();
        say("the emulated registers answer at " + url);
        return synchronize(data, url, port);
      }
    }
  }

  private int synchronize(DemoData data, String registers, int port) throws InterruptedException {
    Map<String, String> environment =
        DemoSettings.environment(System.getenv(), data.settings(), registers, options.quota);
    environment.putIfAbsent("MIMIR_ENCRYPTION_KEYS", DemoKey.in(data.directory()));
    Settings settings = global.settings(environment, EnumSet.allOf(Need.class));
    DemoIssuer issuer = new DemoIssuer(InstantSource.system());
    try (Synchronization engine = engines.start(settings, data.databases());
        Interfaces interfaces = open(engine, issuer, port)) {
      engine.prepare();
      String url = "http://127.0.0.1:" + interfaces.port();
      say("the interfaces answer at " + url + ", with a token of POST " + url + "/demo/token");
      say(
          "health and metrics are at http://127.0.0.1:"
              + interfaces.managementPort()
              + "/actuator");
      try (DemoFile _ = DemoFile.write(data.directory(), data.settings(), url, registers)) {
        Optional<Summary> summary = runAll(engine, data);
        summary.ifPresent(whole -> print(whole, settings));
        if (options.exitWhenSynced) {
          return summary.orElseThrow().exit();
        }
        engine.followSchedules();
        say("going on by the schedules until Ctrl-C");
        StopSignal.await();
        return Exit.DONE;
      }
    }
  }

  /** Somebody may have taken the usual port since it was looked at. */
  private Interfaces open(Synchronization engine, DemoIssuer issuer, int port) {
    try {
      return engine.open(entrance(issuer, port));
    } catch (PortTaken taken) {
      if (options.port != null) {
        throw taken;
      }
      return engine.open(entrance(issuer, 0));
    }
  }

  private static Entrance entrance(DemoIssuer issuer, int port) {
    return new Entrance(
        InetAddress.getLoopbackAddress(),
        port,
        0,
        issuer.reader(),
        List.of(TokenEndpoint.of(issuer)));
  }

  /** Empty if an operator ended a run, and the demo goes on serving. */
  private Optional<Summary> runAll(Synchronization engine, DemoData data)
      throws InterruptedException {
    Duration patience = options.exitWhenSynced ? options.giveUpAfter : Duration.ZERO;
    List<JobResult> results;
    try (ProgressView progress =
        ProgressView.forThisProcess(spec.commandLine().getErr(), stopwatch)) {
      results = new AllJobs(engine, progress, InstantSource.system(), stopwatch).run(patience);
    } catch (RunHalted halted) {
      if (options.exitWhenSynced) {
        throw halted;
      }
      say(halted.getMessage());
      return Optional.empty();
    }
    return Optional.of(new Summary(results, StatusCounts.of(data.databases())));
  }

  private void print(Summary summary, Settings settings) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        options.json
            ? SummaryJson.of(summary)
            : new SummaryText(settings.engine().zone()).of(summary).stripTrailing());
    out.flush();
  }

  /** Tells on standard error what is under way. */
  private void say(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("mimir: " + line);
    err.flush();
  }
}
