package ua.ehealth.mimir.sync;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import ua.ehealth.mimir.database.Database;

/**
 * The runs in MIMIR ({@code sync_runs}): at most one of a job is under way in the cluster
 * (specification 2.1). A run lives while it is renewed; the clock is the database's.
 */
final class RunRows {
  private static final String BURY =
      """
      update sync_runs set state = 'failed', ended_at = now()
      where job = :job and state = 'running' and alive_until < now()
      """;

  private static final String BEGIN =
      """
      insert into sync_runs (id, job, cause, node, state, started_at, alive_until)
      select :id, :job, :cause, :node, 'running', now(), now() + :life * interval '1 millisecond'
      where not exists (
        select from sync_runs where job = :job and state = 'running' and id <> :id)
      on conflict (id) do nothing
      """;

  private static final String LEFT_TO_LIVE =
      """
      select extract(epoch from max(alive_until) - now()) * 1000
      from sync_runs where job = :job and state = 'running'
      """;

  private static final String RENEW =
      """
      with mine as (
        select id from sync_runs where id = any (:ids) and state = 'running'
        order by id for no key update)
      update sync_runs r set alive_until = now() + :life * interval '1 millisecond'
      from mine where r.id = mine.id
      returning r.id
      """;

  private static final String END =
      """
      update sync_runs set state = :state, ended_at = now(), counts = cast(:counts as jsonb)
      where id = :id and state = 'running'
      """;

  private final Database mimir;

  RunRows(Database mimir) {
    this.mimir = mimir;
  }

  /** How a run ends. */
  enum End {
    FINISHED,
    /** Somebody stopped it: what it held has been given back. */
    STOPPED,
    FAILED
  }

  /**
   * Begins a run, unless one of the job lives; may be repeated.
   *
   * @param node the process
   * @param life how long the run lives if it is not renewed
   */
  boolean begin(UUID id, String job, RunCause cause, UUID node, Duration life) {
    return mimir
        .transactions()
        .execute(_ -> {
          JdbcClient jdbc = mimir.jdbc();
          // Two nodes would not see each other's row: one after the other.
          jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sync_runs.' || :job, 0))::text")
              .param("job", job)
              .query(String.class)
              .list();
          jdbc.sql(BURY).param("job", job).update();
          jdbc.sql(BEGIN)
              .param("id", id)
              .param("job", job)
              .param("cause", cause.code())
              .param("node", node)
              .param("life", life.toMillis())
              .update();
          return jdbc.sql(
                  "select exists (select from sync_runs where id = :id and state = 'running')")
              .param("id", id)
              .query(Boolean.class)
              .single();
        });
  }

  /** How long the run of a job that is under way lives if it is not renewed; empty: none is. */
  Optional<Duration> leftToLive(String job) {
    return mimir
        .jdbc()
        .sql(LEFT_TO_LIVE)
        .param("job", job)
        .query((row, _) -> Optional.ofNullable(row.getBigDecimal(1)))
        .single()
        .map(millis -> Duration.ofMillis(millis.longValue()));
  }

  /** Prolongs runs, counted from now; answers with those that still live. */
  Set<UUID> renew(Collection<UUID> runs, Duration life) {
    return new HashSet<>(
        mimir
            .jdbc()
            .sql(RENEW)
            .param("ids", new SqlArrayValue("uuid", runs.toArray()))
            .param("life", life.toMillis())
            .query(UUID.class)
            .list());
  }

  /**
   * Notes the end of a run; nothing if others have buried it.
   *
   * @param counts what it came to, as a JSON object
   */
  void end(UUID run, End end, String counts) {
    mimir
        .jdbc()
        .sql(END)
        .param("id", run)
        .param("state", end.name().toLowerCase(Locale.ROOT))
        .param("counts", counts)
        .update();
  }
}
