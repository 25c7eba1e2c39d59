package ua.ehealth.mimir.cli;

import java.io.PrintWriter;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import ua.ehealth.mimir.api.PortTaken;
import ua.ehealth.mimir.database.DatabaseTrouble;
import ua.ehealth.mimir.database.DatabaseUnavailable;
import ua.ehealth.mimir.privacy.SealingFailed;
import ua.ehealth.mimir.settings.SettingsException;
import ua.ehealth.mimir.sync.RunBroken;
import ua.ehealth.mimir.sync.RunRefused;

/**
 * Turns what stopped a command into one line and an exit status (specification 4.5). The message of
 * an error that nobody foresaw is not printed: it may quote data of a person.
 */
public final class Failures implements IExecutionExceptionHandler {
  private final GlobalOptions options;

  public Failures(GlobalOptions options) {
    this.options = options;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult parseResult) {
    PrintWriter out = command.getErr();
    out.println("mimir: " + message(failure));
    if (options.debug()) {
      failure.printStackTrace(out);
    }
    out.flush();
    return status(failure);
  }

  static int status(Throwable failure) {
    return switch (failure) {
      case CommandFailure known -> known.exit();
      case SettingsException _ -> Exit.WRONG_USAGE;
      case PortTaken _ -> Exit.WRONG_USAGE;
      case DatabaseUnavailable _ -> Exit.UNREACHABLE;
      case RunBroken broken -> status(broken.getCause());
      default -> DatabaseTrouble.isLoss(failure) ? Exit.UNREACHABLE : Exit.SOMETHING_LEFT;
    };
  }

  static String message(Throwable failure) {
    return switch (failure) {
      case CommandFailure known -> known.getMessage();
      case SettingsException settings -> settings.getMessage();
      case PortTaken taken ->
          "port "
              + taken.port()
              + " is taken; end what listens there, or set MIMIR_HTTP_PORT or"
              + " MIMIR_MANAGEMENT_PORT to another";
      case DatabaseUnavailable database -> database.getMessage();
      case RunRefused refused -> refused.getMessage();
      case SealingFailed sealed -> sealed.getMessage();
      case RunBroken broken -> message(broken.getCause());
      case InterruptedException _ -> "stopped; what is left is done when it is started again";
      default ->
          DatabaseTrouble.isLoss(failure)
              ? "a database has stopped answering; see that it runs, and start again: work goes on"
                  + " where it stood"
              : "stopped by "
                  + failure.getClass().getSimpleName()
                  + place(failure)
                  + ", a defect; --debug shows more";
    };
  }

  private static String place(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("ua.ehealth.mimir."))
        .findFirst()
        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("");
  }
}
