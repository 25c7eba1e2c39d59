package ua.ehealth.mimir.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * What an operator ordered of a run (specification 2.1); it stands in the run's row, and the node
 * that runs it follows within two seconds.
 *
 * @param at by the clock of the MIMIR database
 */
public record RunOrder(Word word, String by, String reason, Instant at) {

  /** What is ordered. */
  public enum Word {
    /** Give back what is claimed, and wait to be resumed. */
    PAUSE("paused"),
    /** Give back what is claimed, and end. */
    STOP("stopped");

    private final String done;

    Word(String done) {
      this.done = done;
    }

    /** What is stored. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The columns that {@link #read} reads. */
  public static final String COLUMNS = "order_word, ordered_by, order_reason, ordered_at";

  /** The order in a row of {@code sync_runs}; empty if there is none. */
  public static Optional<RunOrder> read(ResultSet row) throws SQLException {
    String word = row.getString("order_word");
    return word == null
        ? Optional.empty()
        : Optional.of(
            new RunOrder(
                Word.valueOf(word.toUpperCase(Locale.ROOT)),
                row.getString("ordered_by"),
                row.getString("order_reason"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant()));
  }

  /** In one line: who ordered it, when, and why. */
  public String inWords() {
    return "%s by %s at %s: %s".formatted(word.done, by, at, reason);
  }
}
