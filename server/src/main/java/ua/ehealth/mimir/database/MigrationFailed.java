package ua.ehealth.mimir.database;

import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A migration did not go through; the message is one line. It may be tried again. */
public final class MigrationFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private MigrationFailed(String message, Throwable cause) {
    super(message, cause);
  }

  static MigrationFailed in(String database, FlywayException trouble) {
    return new MigrationFailed(
        "the %1$s database was not migrated: %2$s; mend that and run migrate again"
            .formatted(database, reason(trouble)),
        trouble);
  }

  /** What the server says in short, without the detail, which may quote a row. */
  private static String reason(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException refused) {
        return Optional.ofNullable(refused.getServerErrorMessage())
            .map(ServerErrorMessage::getMessage)
            .orElse("SQL state " + refused.getSQLState());
      }
    }
    return String.valueOf(trouble.getMessage()).lines().findFirst().orElse("unknown reason");
  }
}
