package ua.ehealth.mimir.bench.engine;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Results written back: streams, history, cumulative statuses, events, the end of the lease. */
final class BareResults {
  private static final String STREAMS =
      """
      update person_verifications v set
        mvs_passport_verification_status = n.status, mvs_passport_verification_reason = n.reason,
        mvs_passport_data_id = n.data_id, mvs_passport_data_status = n.code,
        mvs_passport_synced_at = case when n.code is not null then now() end,
        mvs_passport_unverified_at = case when n.status = 'NOT_VERIFIED' then now() end,
        mvs_passport_claim = null, mvs_passport_status_before = null,
        mvs_passport_reason_before = null, updated_at = now(), updated_by = ?
      from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::smallint[])
        as n (person_id, status, reason, data_id, code)
      where v.person_id = n.person_id and v.mvs_passport_claim = ?
      """;

  private static final String HISTORY =
      """
      insert into verification_history (id, subject_id, stream, cause, caused_by, from_status,
        from_reason, to_status, to_reason, register_code, rule_version, run_id, occurred_at)
      select n.id, n.person_id, 'mvs_passport', 'answer', ?, 'VERIFICATION_NEEDED', 'INITIAL',
        n.status, n.reason, n.code, '1', ?, now()
      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::smallint[])
        as n (id, person_id, status, reason, code)
      """;

  private static final String CUMULATIVE =
      """
      update persons set verification_status = 'CHANGES_NEEDED', updated_at = now(), updated_by = ?
      where id = any (?) and verification_status = 'VERIFICATION_NEEDED'
      returning id
      """;

  private static final String EVENTS =
      """
      insert into status_change_events
        (id, event_type, entity_type, entity_id, properties, event_time, changed_by)
      select n.id, 'StatusChangeEvent', 'MPI.Person', n.person_id,
        '{"verification_status": {"new_value": "CHANGES_NEEDED"}}', now(), ?
      from unnest(?::uuid[], ?::uuid[]) as n (id, person_id)
      """;

  private BareResults() {}

  static void write(Connection mpi, long token, List<BareResult> results, UUID user)
      throws SQLException {
    streams(mpi, token, results, user);
    history(mpi, results, user);
    List<UUID> changed = cumulative(mpi, results, user);
    if (!changed.isEmpty()) {
      events(mpi, changed, user);
    }
    try (PreparedStatement end =
        mpi.prepareStatement("delete from verification_leases where token = ?")) {
      end.setLong(1, token);
      end.executeUpdate();
    }
    mpi.commit();
  }

  private static void streams(Connection mpi, long token, List<BareResult> results, UUID user)
      throws SQLException {
    try (PreparedStatement write = mpi.prepareStatement(STREAMS)) {
      write.setObject(1, user);
      write.setArray(2, column(mpi, "uuid", results, BareResult::person));
      write.setArray(3, column(mpi, "text", results, BareResult::status));
      write.setArray(4, column(mpi, "text", results, BareResult::reason));
      write.setArray(5, column(mpi, "uuid", results, BareResult::dataId));
      write.setArray(6, column(mpi, "smallint", results, BareResult::code));
      write.setLong(7, token);
      write.executeUpdate();
    }
  }

  private static void history(Connection mpi, List<BareResult> results, UUID user)
      throws SQLException {
    try (PreparedStatement write = mpi.prepareStatement(HISTORY)) {
      write.setObject(1, user);
      write.setObject(2, user);
      write.setArray(3, column(mpi, "uuid", results, _ -> BareStatements.newId()));
      write.setArray(4, column(mpi, "uuid", results, BareResult::person));
      write.setArray(5, column(mpi, "text", results, BareResult::status));
      write.setArray(6, column(mpi, "text", results, BareResult::reason));
      write.setArray(7, column(mpi, "smallint", results, BareResult::code));
      write.executeUpdate();
    }
  }

  private static List<UUID> cumulative(Connection mpi, List<BareResult> results, UUID user)
      throws SQLException {
    List<UUID> changed = new ArrayList<>();
    try (PreparedStatement write = mpi.prepareStatement(CUMULATIVE)) {
      List<BareResult> bad = results.stream().filter(BareResult::notVerified).toList();
      write.setObject(1, user);
      write.setArray(2, column(mpi, "uuid", bad, BareResult::person));
      try (ResultSet row = write.executeQuery()) {
        while (row.next()) {
          changed.add(row.getObject(1, UUID.class));
        }
      }
    }
    return changed;
  }

  private static void events(Connection mpi, List<UUID> changed, UUID user) throws SQLException {
    try (PreparedStatement write = mpi.prepareStatement(EVENTS)) {
      write.setObject(1, user);
      write.setArray(2, column(mpi, "uuid", changed, _ -> BareStatements.newId()));
      write.setArray(3, column(mpi, "uuid", changed, id -> id));
      write.executeUpdate();
    }
  }

  private static <T> Array column(Connection mpi, String type, List<T> rows, Function<T, ?> value)
      throws SQLException {
    return mpi.createArrayOf(type, rows.stream().map(value).toArray());
  }
}
