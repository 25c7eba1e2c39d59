package ua.ehealth.mimir.sync.subjects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/**
 * A row that a claim wrote.
 *
 * @param at the time by which its tier is ordered, or null where that is ordered by key
 * @param before the stream before the claim
 * @param answerAfter or null
 */
record TakenRow(
    UUID subject,
    int tier,
    OffsetDateTime at,
    Fate outcome,
    long token,
    StreamState before,
    int attempts,
    Instant answerAfter) {

  /** What the claim made of the row. */
  enum Fate {
    TAKEN,
    /** The subject is not eligible: looked at again in a day. */
    SET_ASIDE,
    /** It waited, and was answered or closed meanwhile: it waits no longer. */
    NOT_DUE
  }

  static TakenRow read(ResultSet row, int number) throws SQLException {
    return new TakenRow(
        row.getObject("subject", UUID.class),
        row.getInt("tier"),
        row.getObject("at", OffsetDateTime.class),
        Fate.valueOf(row.getString("outcome")),
        row.getLong("token"),
        new StreamState(
            StreamStatus.valueOf(row.getString("status")),
            row.getString("reason"),
            row.getObject("data_id", UUID.class),
            row.getObject("data_status", Short.class),
            instant(row, "synced_at"),
            instant(row, "unverified_at")),
        row.getInt("attempts"),
        instant(row, "answer_after"));
  }

  /** Where the tier goes on after this row. */
  Cursors after(Cursors cursors) {
    Cursors.Position here = at == null ? null : new Cursors.Position(at, subject);
    return switch (tier) {
      case 0 -> cursors.triggered(subject);
      case 1 -> cursors.waiting(here);
      case 2 -> cursors.needed(subject);
      case 3 -> cursors.verified(here);
      case 4 -> cursors.notVerified(here);
      default -> throw new IllegalStateException("no tier " + tier);
    };
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
