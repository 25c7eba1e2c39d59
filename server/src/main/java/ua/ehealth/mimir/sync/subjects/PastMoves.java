package ua.ehealth.mimir.sync.subjects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.subject.Flaw;
import ua.ehealth.mimir.verification.story.PastMove;

/**
 * The latest rows of a subject's history (specification 1.6); cleared values stay where they are.
 */
final class PastMoves {
  /** More than five years of a subject that is asked about as often as is due. */
  private static final int MOST = 200;

  private static final String LATEST =
      """
      select occurred_at, stream, cause, caused_by, from_status, to_status, to_reason,
        register_code, rule_version, question, flaws, cleared_value is not null as cleared, comment
      from verification_history where subject_id = :subject
      order by occurred_at desc, id desc limit :most
      """;

  private final JdbcClient jdbc;

  PastMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The oldest of them first. */
  List<PastMove> of(UUID subject) {
    return jdbc.sql(LATEST)
        .param("subject", subject)
        .param("most", MOST)
        .query((row, _) -> move(row))
        .list()
        .reversed();
  }

  private static PastMove move(ResultSet row) throws SQLException {
    return new PastMove(
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("stream"),
        row.getString("cause"),
        row.getObject("caused_by", UUID.class),
        row.getString("from_status"),
        row.getString("to_status"),
        row.getString("to_reason"),
        row.getObject("register_code") == null ? null : row.getShort("register_code"),
        row.getString("rule_version"),
        row.getString("question"),
        flaws(row.getString("flaws")),
        row.getBoolean("cleared"),
        row.getString("comment"));
  }

  private static List<Flaw> flaws(String codes) {
    return codes == null
        ? List.of()
        : Arrays.stream(codes.split(",")).map(Flaw::of).flatMap(Optional::stream).toList();
  }
}
