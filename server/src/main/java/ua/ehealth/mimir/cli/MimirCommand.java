package ua.ehealth.mimir.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mimir}: the command that holds the others. */
@Command(
    name = "mimir",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps the identity-verification status of patients and health workers in step with the"
          + " registers of the Ministry of Internal Affairs, asked over Trembita.",
      ""
    },
    footer = {
      "",
      "See it work, with nothing to set up:",
      "  ./mimir demo --persons 10000 --parties 500 --exit-when-synced",
      "The whole test suite:",
      "  ./mimir test",
      "",
      "Exit status: 0 done, 1 done with something left, 2 wrong usage or settings, 3 something it"
          + " needs is unreachable."
    })
public final class MimirCommand implements Runnable {
  @Mixin private final GlobalOptions options = new GlobalOptions();

  @Spec private CommandSpec spec;

  /** Options that the subcommands share; they are filled in when a line is executed. */
  public GlobalOptions options() {
    return options;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which command");
  }

  /** The line to execute, with these subcommands in this order. */
  public static CommandLine line(MimirCommand mimir, String version, List<Object> subcommands) {
    CommandLine line = new CommandLine(mimir);
    subcommands.forEach(line::addSubcommand);
    line.getCommandSpec().version("mimir " + version);
    line.getSubcommands()
        .values()
        .forEach(
            sub -> sub.getCommandSpec().mixinStandardHelpOptions(true).version("mimir " + version));
    line.setExecutionExceptionHandler(new Failures(mimir.options()));
    line.setParameterExceptionHandler(new WrongUsage());
    line.setUsageHelpAutoWidth(true);
    return line;
  }
}
