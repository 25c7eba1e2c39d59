package ua.ehealth.mimir.review;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** The columns of a move, as {@link Histories} selects them. */
final class HistoryRow {
  private HistoryRow() {}

  static HistoryEntry read(Columns row) throws SQLException {
    UUID subject = row.uuid();
    Instant occurredAt = row.time();
    return new HistoryEntry(
        row.uuid(),
        subject,
        row.text(),
        row.text(),
        row.uuid(),
        row.text(),
        row.text(),
        row.text(),
        row.text(),
        row.small(),
        row.text(),
        row.uuid(),
        row.text(),
        occurredAt);
  }
}
