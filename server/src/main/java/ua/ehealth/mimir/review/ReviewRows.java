package ua.ehealth.mimir.review;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.ehealth.mimir.subject.SubjectKind;

/**
 * A review as columns of a statement in which {@code p} is the subject and {@code v}, joined from
 * the left, its verification row.
 */
final class ReviewRows {
  private static final String PERSON =
      "p.id, p.status, coalesce(p.status = 'active' and p.is_active, false),";

  /** A plain list: one in order would be read in order, through the wrong index. */
  private static final String PARTY =
      "p.id, array(select s.id from employees s"
          + " where s.party_id = p.id and s.status = 'APPROVED' and s.is_active),";

  private final ReviewTables tables;
  private final List<ReviewedStream> streams;
  private final String columns;

  ReviewRows(ReviewTables tables) {
    this.tables = tables;
    this.streams = ReviewedStream.of(tables.kind());
    this.columns =
        (tables.kind() == SubjectKind.PERSON ? PERSON : PARTY)
            + tables.sql(" p.verification_status, p.updated_at, v.{id}, ")
            + streams.stream().flatMap(ReviewRows::columns).collect(Collectors.joining(", "));
  }

  ReviewTables tables() {
    return tables;
  }

  /** What to select. */
  String columns() {
    return columns;
  }

  private static Stream<String> columns(ReviewedStream stream) {
    return Stream.of(
            stream.columns() + "_verification_status",
            stream.columns() + "_verification_reason",
            stream.columns() + "_unverified_at",
            stream.commentColumn(),
            stream.resultColumn(),
            stream.syncedAtColumn())
        .filter(column -> column != null)
        .map(column -> "v." + column);
  }

  /** Reads on from where the columns begin. */
  SubjectReview read(Columns row) throws SQLException {
    boolean person = tables.kind() == SubjectKind.PERSON;
    UUID id = row.uuid();
    String status = person ? row.text() : null;
    boolean activePerson = person && row.yes();
    List<UUID> employees = person ? List.of() : row.uuids();
    return new SubjectReview(
        id,
        tables.kind(),
        status,
        activePerson || !employees.isEmpty(),
        employees,
        row.text(),
        row.time(),
        row.uuid() == null ? Map.of() : streams(row));
  }

  private Map<ReviewedStream, StreamReview> streams(Columns row) throws SQLException {
    Map<ReviewedStream, StreamReview> found = new EnumMap<>(ReviewedStream.class);
    for (ReviewedStream stream : streams) {
      String status = row.text();
      String reason = row.text();
      var unverifiedAt = row.time();
      String comment = stream.commentColumn() == null ? null : row.text();
      Short result = stream.resultColumn() == null ? null : row.small();
      var syncedAt = stream.syncedAtColumn() == null ? null : row.time();
      found.put(stream, new StreamReview(status, reason, comment, result, syncedAt, unverifiedAt));
    }
    return found;
  }
}
