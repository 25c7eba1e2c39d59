package ua.ehealth.mimir.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import ua.ehealth.mimir.database.DatabaseUnavailable;
import ua.ehealth.mimir.settings.SettingsException;

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
      case DatabaseUnavailable _ -> Exit.UNREACHABLE;
      default -> isLostDatabase(failure) ? Exit.UNREACHABLE : Exit.SOMETHING_LEFT;
    };
  }

  static String message(Throwable failure) {
    return switch (failure) {
      case CommandFailure known -> known.getMessage();
      case SettingsException settings -> settings.getMessage();
      case DatabaseUnavailable database -> database.getMessage();
      case InterruptedException _ -> "stopped; what is left is done when it is started again";
      default ->
          isLostDatabase(failure)
              ? "a database has stopped answering; see that it runs, and start again: work goes on"
                  + " where it stood"
              : "stopped by "
                  + failure.getClass().getSimpleName()
                  + place(failure)
                  + ", a defect; --debug shows more";
    };
  }

  private static boolean isLostDatabase(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause ->
            cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException
                || (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08")
                        || sql.getSQLState().startsWith("57P"))));
  }

  private static String place(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("ua.ehealth.mimir."))
        .findFirst()
        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("");
  }
}
