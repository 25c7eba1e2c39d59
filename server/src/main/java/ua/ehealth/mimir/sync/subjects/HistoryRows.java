package ua.ehealth.mimir.sync.subjects;

import static ua.ehealth.mimir.database.ArrayParameters.shorts;
import static ua.ehealth.mimir.database.ArrayParameters.texts;
import static ua.ehealth.mimir.database.ArrayParameters.uuids;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.privacy.SealedColumn;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.verification.StreamState;

/** One append-only row for each move of a stream (specification 1.6). */
final class HistoryRows {
  private final JdbcClient jdbc;
  private final Supplier<UUID> ids;
  private final Sealing sealing;

  HistoryRows(JdbcClient jdbc, Supplier<UUID> ids, Sealing sealing) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.sealing = sealing;
  }

  /**
   * Their time is that of the statement, which comes after every wait for a lock: now() is the
   * beginning of the transaction, and could be earlier than a move that this one goes on from.
   *
   * @param stream {@code mvs_passport} …
   * @param cleared the values that were cleared, by subject; they are kept sealed if there is a key
   */
  void add(
      List<Turn.Moved> moved,
      String stream,
      UUID run,
      UUID user,
      String ruleVersion,
      Map<UUID, String> cleared) {
    List<StreamState> before = moved.stream().map(turn -> turn.stream().before()).toList();
    List<StreamState> after = moved.stream().map(Turn.Moved::after).toList();
    List<UUID> subjects = moved.stream().map(turn -> turn.stream().subject()).toList();
    List<UUID> rows = Stream.generate(ids).limit(moved.size()).toList();
    jdbc.sql(
            """
            insert into verification_history (id, subject_id, stream, cause, caused_by, from_status,
              from_reason, to_status, to_reason, register_code, rule_version, cleared_value, run_id,
              occurred_at)
            select n.id, n.subject, :stream, n.cause, :user, n.from_status, n.from_reason,
              n.to_status, n.to_reason, n.code, :ruleVersion, n.cleared, :run,
              statement_timestamp()
            from unnest(:ids::uuid[], :subjects::uuid[], :causes::text[], :fromStatuses::text[],
                :fromReasons::text[], :toStatuses::text[], :toReasons::text[], :codes::smallint[],
                :cleared::text[])
              n (id, subject, cause, from_status, from_reason, to_status, to_reason, code, cleared)
            """)
        .param("ids", uuids(rows))
        .param("subjects", uuids(subjects))
        .param("stream", stream)
        .param("causes", texts(moved.stream().map(turn -> turn.cause().code()).toList()))
        .param("user", user)
        .param("fromStatuses", texts(before.stream().map(StreamState::status).toList()))
        .param("fromReasons", texts(before.stream().map(StreamState::reason).toList()))
        .param("toStatuses", texts(after.stream().map(StreamState::status).toList()))
        .param("toReasons", texts(after.stream().map(StreamState::reason).toList()))
        .param("codes", shorts(moved.stream().map(HistoryRows::code).toList()))
        .param("ruleVersion", ruleVersion)
        .param("cleared", texts(sealed(rows, subjects, cleared)))
        .param("run", run)
        .update();
  }

  private List<String> sealed(List<UUID> rows, List<UUID> subjects, Map<UUID, String> cleared) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String value = cleared.get(subjects.get(i));
      values.add(
          value == null
              ? null
              : sealing.sealIfPossible(SealedColumn.CLEARED_VALUE, rows.get(i), value));
    }
    return values;
  }

  /** The register's own code where its answer is what moved the stream. */
  private static Short code(Turn.Moved moved) {
    return switch (moved.cause()) {
      case ANSWER, REUSED_ANSWER, SPREAD -> moved.after().dataStatus();
      case LOCAL_CHECK, QUESTION_CHANGED -> null;
    };
  }
}
