package ua.ehealth.mimir.sync.subjects;

import static ua.ehealth.mimir.database.ArrayParameters.shorts;
import static ua.ehealth.mimir.database.ArrayParameters.texts;
import static ua.ehealth.mimir.database.ArrayParameters.uuids;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.privacy.SealedColumn;
import ua.ehealth.mimir.privacy.Sealing;

/** One append-only row for each move of a stream (specification 1.6). */
final class HistoryRows {
  private final JdbcClient jdbc;
  private final Supplier<UUID> ids;
  private final Sealing sealing;

  /**
   * @param sealing of the values that were cleared
   */
  HistoryRows(JdbcClient jdbc, Supplier<UUID> ids, Sealing sealing) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.sealing = sealing;
  }

  /**
   * Their time is that of the statement, which comes after every wait for a lock: now() is the
   * beginning of the transaction, and could be earlier than a move that this one goes on from.
   *
   * <p>Cleared values are kept sealed if there is a key.
   */
  void add(List<HistoryRow> rows, Origin origin) {
    List<UUID> keys = Stream.generate(ids).limit(rows.size()).toList();
    jdbc.sql(
            """
            insert into verification_history (id, subject_id, stream, cause, caused_by, from_status,
              from_reason, to_status, to_reason, register_code, question, rule_version, flaws,
              cleared_value, run_id, client_id, request_id, comment, occurred_at)
            select n.id, n.subject, n.stream, n.cause, :user, n.from_status, n.from_reason,
              n.to_status, n.to_reason, n.code, n.question, :ruleVersion, n.flaws, n.cleared,
              :run::uuid, :client::uuid, :request, :comment, statement_timestamp()
            from unnest(:ids::uuid[], :subjects::uuid[], :streams::text[], :causes::text[],
                :fromStatuses::text[], :fromReasons::text[], :toStatuses::text[],
                :toReasons::text[], :codes::smallint[], :questions::text[], :flaws::text[],
                :cleared::text[])
              n (id, subject, stream, cause, from_status, from_reason, to_status, to_reason, code,
                question, flaws, cleared)
            """)
        .param("ids", uuids(keys))
        .param("subjects", uuids(rows.stream().map(HistoryRow::subject).toList()))
        .param("streams", column(rows, HistoryRow::stream))
        .param("causes", column(rows, row -> row.cause().code()))
        .param("fromStatuses", column(rows, HistoryRow::fromStatus))
        .param("fromReasons", column(rows, HistoryRow::fromReason))
        .param("toStatuses", column(rows, HistoryRow::toStatus))
        .param("toReasons", column(rows, HistoryRow::toReason))
        .param("codes", shorts(rows.stream().map(HistoryRow::registerCode).toList()))
        .param("questions", column(rows, HistoryRow::question))
        .param("flaws", column(rows, HistoryRow::flaws))
        .param("cleared", texts(sealed(keys, rows)))
        .param("user", origin.user())
        .param("ruleVersion", origin.ruleVersion())
        .param("run", origin.run())
        .param("client", origin.legalEntity())
        .param("request", origin.requestId())
        .param("comment", origin.comment())
        .update();
  }

  private List<String> sealed(List<UUID> keys, List<HistoryRow> rows) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String value = rows.get(i).clearedValue();
      values.add(
          value == null
              ? null
              : sealing.sealIfPossible(SealedColumn.CLEARED_VALUE, keys.get(i), value));
    }
    return values;
  }

  private static String[] column(List<HistoryRow> rows, Function<HistoryRow, String> value) {
    return texts(rows.stream().map(value).toList());
  }
}
