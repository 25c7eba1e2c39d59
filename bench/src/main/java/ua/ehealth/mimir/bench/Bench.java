package ua.ehealth.mimir.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.bench.claim.ClaimCommand;
import ua.ehealth.mimir.bench.engine.EngineCommand;
import ua.ehealth.mimir.bench.engine.MemoryCommand;
import ua.ehealth.mimir.bench.ground.RegistersCommand;
import ua.ehealth.mimir.cli.StopSignal;

/** {@code ./mimir bench}: the measurements of docs/performance.md. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    subcommands = {
      EngineCommand.class,
      ClaimCommand.class,
      MemoryCommand.class,
      RegistersCommand.class
    },
    description = "Measures Mimir on this machine, beside what the machine can do at all")
public final class Bench implements Runnable {
  @Spec private CommandSpec spec;

  private Bench() {}

  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Bench()).setUsageHelpAutoWidth(true);
    StopSignal.exitAfter(() -> line.execute(arguments));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which measurement");
  }
}
