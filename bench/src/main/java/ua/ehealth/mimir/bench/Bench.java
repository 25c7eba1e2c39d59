package ua.ehealth.mimir.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.bench.api.ApiCommand;
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
      ApiCommand.class,
      RegistersCommand.class
    },
    description = {
      "Measures Mimir on this machine, beside what the machine can do at all.",
      "Without a word after it: everything, one after the other, which takes most of an hour."
    })
public final class Bench implements Callable<Integer> {
  /** What docs/performance.md is made of. */
  private static final List<List<String>> EVERYTHING =
      List.of(
          List.of("engine"),
          List.of("engine", "--quota", "200", "--latency", "50ms"),
          List.of("claim"),
          List.of("memory"),
          List.of("api"));

  @Spec private CommandSpec spec;

  private Bench() {}

  public static void main(String[] arguments) {
    StopSignal.exitAfter(() -> line().execute(arguments));
  }

  private static CommandLine line() {
    return new CommandLine(new Bench()).setUsageHelpAutoWidth(true);
  }

  /** Everything; ends with the worst of the exit statuses, and goes on after a bad one. */
  @Override
  public Integer call() {
    int worst = 0;
    for (List<String> words : EVERYTHING) {
      PrintWriter out = spec.commandLine().getOut();
      out.println("== ./mimir bench " + String.join(" ", words));
      out.flush();
      worst = Math.max(worst, line().execute(words.toArray(String[]::new)));
    }
    return worst;
  }
}
