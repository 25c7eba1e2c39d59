package ua.ehealth.mimir.database;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What kind of trouble with a database an exception tells of. */
public final class DatabaseTrouble {
  private DatabaseTrouble() {}

  /** It has stopped answering, shuts down, or has no connection left. */
  public static boolean isLoss(Throwable trouble) {
    return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause ->
            cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException
                // A commit or rollback that the connection did not live to see.
                || cause instanceof TransactionSystemException
                || hasState(cause, "08", "57P", "53"));
  }

  /** Another transaction was in the way: the same may go well the next time. */
  public static boolean isConflict(Throwable trouble) {
    return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause -> hasState(cause, "40", "55P03"));
  }

  private static boolean hasState(Throwable cause, String... beginnings) {
    return cause instanceof SQLException sql
        && sql.getSQLState() != null
        && Stream.of(beginnings).anyMatch(sql.getSQLState()::startsWith);
  }
}
