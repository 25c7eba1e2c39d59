package ua.ehealth.mimir.sync.subjects;

import static ua.ehealth.mimir.database.ArrayParameters.shorts;
import static ua.ehealth.mimir.database.ArrayParameters.texts;
import static ua.ehealth.mimir.database.ArrayParameters.times;
import static ua.ehealth.mimir.database.ArrayParameters.uuids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.verification.Reason;
import ua.ehealth.mimir.verification.Stream;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/** The rows of one stream in a verification table: locked, read and written in one piece. */
final class StreamRows {
  private final JdbcClient jdbc;
  private final String lock;
  private final String move;
  private final String restore;

  StreamRows(JdbcClient jdbc, SubjectTables tables, Stream stream) {
    this.jdbc = jdbc;
    this.lock =
        tables.sql(
            """
            select {id}, {s}_claim, {s}_verification_status, {s}_verification_reason, {s}_data_id,
              {s}_data_status, {s}_synced_at, {s}_unverified_at, {s}_status_before,
              {s}_reason_before, {s}_answer_after, array_remove(array[%s], null),
              {s}_not_before is not null or {s}_attempts > 0
            from {verifications}
            where {id} = any(:ids::uuid[])
            order by {id}
            for no key update
            """
                .formatted(OtherStreams.statuses(tables, stream.columns())),
            stream);
    this.move =
        tables.sql(
            """
            update {verifications} v set
              {s}_verification_status = n.status, {s}_verification_reason = n.reason,
              {s}_data_id = n.data_id, {s}_data_status = n.data_status,
              {s}_synced_at = n.synced_at, {s}_unverified_at = n.unverified_at,
              {s}_claim = null, {s}_status_before = null, {s}_reason_before = null,
              {s}_not_before = null, {s}_attempts = 0,
              {s}_answer_after =
                case when n.synced_at is null then coalesce(n.answer_after, v.{s}_answer_after) end,
              updated_at = now(), updated_by = :user
            from unnest(:ids::uuid[], :statuses::text[], :reasons::text[], :dataIds::uuid[],
                :dataStatuses::smallint[], :syncedAts::timestamptz[], :unverifiedAts::timestamptz[],
                :answerAfters::timestamptz[])
              n (id, status, reason, data_id, data_status, synced_at, unverified_at, answer_after)
            where v.{id} = n.id
            """,
            stream);
    this.restore =
        tables.sql(
            """
            update {verifications} v set
            """
                + Returning.AS_BEFORE
                + " where v.{id} = any(:ids::uuid[])",
            stream);
  }

  /** Locks the rows of those who have one, in key order, and reads them. */
  List<LockedStream> lock(Collection<UUID> subjects) {
    return jdbc.sql(lock).param("ids", uuids(subjects)).query((row, _) -> locked(row)).list();
  }

  private static LockedStream locked(ResultSet row) throws SQLException {
    Long claim = row.getObject(2, Long.class);
    StreamState current =
        new StreamState(
            StreamStatus.valueOf(row.getString(3)),
            row.getString(4),
            row.getObject(5, UUID.class),
            row.getObject(6) == null ? null : row.getShort(6),
            time(row, 7),
            time(row, 8));
    boolean claimed = claim != null && current.status() == StreamStatus.IN_REVIEW;
    return new LockedStream(
        row.getObject(1, UUID.class),
        claim,
        current,
        claimed ? before(current, row.getString(9), row.getString(10)) : current,
        time(row, 11),
        List.of((String[]) row.getArray(12).getArray()),
        row.getBoolean(13));
  }

  private static StreamState before(StreamState current, String status, String reason) {
    return new StreamState(
        status == null ? StreamStatus.VERIFICATION_NEEDED : StreamStatus.valueOf(status),
        reason == null ? Reason.ONLINE_TRIGGERED : reason,
        current.dataId(),
        current.dataStatus(),
        current.syncedAt(),
        current.unverifiedAt());
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** Writes what the streams became; their claims and waits end. */
  void move(List<Move> moves, UUID user) {
    List<StreamState> after = moves.stream().map(Move::after).toList();
    jdbc.sql(move)
        .param("ids", uuids(moves.stream().map(Move::subject).toList()))
        .param("statuses", texts(after.stream().map(StreamState::status).toList()))
        .param("reasons", texts(after.stream().map(StreamState::reason).toList()))
        .param("dataIds", uuids(after.stream().map(StreamState::dataId).toList()))
        .param("dataStatuses", shorts(after.stream().map(StreamState::dataStatus).toList()))
        .param("syncedAts", times(after.stream().map(StreamState::syncedAt).toList()))
        .param("unverifiedAts", times(after.stream().map(StreamState::unverifiedAt).toList()))
        .param("answerAfters", times(moves.stream().map(Move::answerAfter).toList()))
        .param("user", user)
        .update();
  }

  /** Ends claims and leaves all else as it was before them. */
  void restore(List<Turn.Returned> returned) {
    jdbc.sql(restore)
        .param("ids", uuids(returned.stream().map(turn -> turn.stream().subject()).toList()))
        .update();
  }
}
