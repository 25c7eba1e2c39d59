package ua.ehealth.mimir.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A line that cannot be understood: says what is wrong with it and where the help is. */
final class WrongUsage implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    err.println("mimir: " + wrong.getMessage().replaceAll("\\s*\\R\\s*", " ") + "; see ./" + help);
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.flush();
    return Exit.WRONG_USAGE;
  }
}
