package ua.ehealth.mimir.bench.engine;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.bench.figures.Machine;
import ua.ehealth.mimir.bench.figures.Memory;
import ua.ehealth.mimir.bench.ground.BenchDatabases;
import ua.ehealth.mimir.bench.ground.BenchSettings;
import ua.ehealth.mimir.bench.ground.Persons;
import ua.ehealth.mimir.bench.ground.RegistersProcess;
import ua.ehealth.mimir.cli.JobResult;
import ua.ehealth.mimir.cli.RegisterEngine;
import ua.ehealth.mimir.cli.Synchronization;
import ua.ehealth.mimir.cli.Wording;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.Job;

/** {@code bench memory}: what one run needs, whatever the number of persons. */
@Command(
    name = "memory",
    sortOptions = false,
    description = "The memory that one run of mvs-persons needs, registers and databases apart.")
public final class MemoryCommand implements Callable<Integer> {
  private static final int IN_FLIGHT = 32;

  @Spec private CommandSpec spec;

  @Option(
      names = "--persons",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many are due (default: ${DEFAULT-VALUE})")
  private long persons;

  @Override
  public Integer call() throws InterruptedException {
    try (BenchDatabases ground = BenchDatabases.start();
        RegistersProcess registers = RegistersProcess.start(persons, "0ms", IN_FLIGHT)) {
      Persons.load(persons, ground.databases());
      Settings settings =
          BenchSettings.of(ground, registers.url(), BenchSettings.NO_QUOTA, IN_FLIGHT, 100);
      say(Machine.text() + "; " + ground.server());
      try (Synchronization engine = RegisterEngine.start(settings, ground.databases())) {
        long before = Memory.live();
        Memory.forgetPeak();
        JobResult result = engine.run(Job.named("mvs-persons"), _ -> {});
        long peak = Memory.peakOfHeap();
        say(
            "%s persons, %s calls in %s; of a heap of %d MiB at most %d were in use, %d live before"
                    .formatted(
                        Wording.number(persons),
                        Wording.number(result.calls()),
                        Wording.seconds(result.seconds()),
                        Memory.limit(),
                        peak,
                        before)
                + " the run and %d after; at most %d MiB were resident"
                    .formatted(Memory.live(), Memory.peakResident().orElse(-1)));
      }
      return 0;
    }
  }

  private void say(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}
