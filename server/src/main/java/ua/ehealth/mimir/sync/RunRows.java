package ua.ehealth.mimir.sync;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import ua.ehealth.mimir.database.ArrayParameters;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.sync.run.Tally;

/**
 * The runs in MIMIR ({@code sync_runs}): at most one of a job is under way or paused in the cluster
 * (specification 2.1). A run lives while it is renewed; the clock is the database's.
 */
final class RunRows {
  /** An order that the dead could not follow any more is followed here. */
  private static final String BURY =
      """
      update sync_runs set
        state = case order_word when 'pause' then 'paused' when 'stop' then 'stopped' else 'failed' end,
        ended_at = case when order_word is distinct from 'pause' then now() end,
        message = 'its process has not been heard of any more',
        done_last_minute = 0, calls_last_minute = 0
      where job = :job and state = 'running' and alive_until < now()
      """;

  private static final String BEGIN =
      """
      insert into sync_runs (id, job, cause, node, state, started_at, alive_until)
      select :id, :job, :cause, :node, 'running', now(), now() + :life * interval '1 millisecond'
      where not exists (
        select from sync_runs where job = :job and state in ('running', 'paused') and id <> :id)
      on conflict (id) do nothing
      """;

  private static final String LEFT_TO_LIVE =
      """
      select extract(epoch from max(alive_until) - now()) * 1000
      from sync_runs where job = :job and state = 'running'
      """;

  private static final String PAUSED =
      "select " + RunOrder.COLUMNS + " from sync_runs where job = :job and state = 'paused'";

  private static final String RESUME =
      """
      update sync_runs set state = 'running', node = :node, message = null, ended_at = null,
        alive_until = now() + :life * interval '1 millisecond',
        order_word = null, ordered_by = null, order_reason = null, ordered_at = null
      where id = :id
        and (state = 'paused'
          or state = 'running' and order_word = 'pause' and alive_until < now())
      returning job, cause, counts::text as counts
      """;

  private static final String RENEW =
      """
      with mine as (
        select r.id, t.counts, t.due, t.done, t.calls
        from unnest(:ids, cast(:counts as text[]), :dues, :dones, :calls)
          as t (id, counts, due, done, calls)
        join sync_runs r on r.id = t.id
        where r.state = 'running'
        order by r.id for no key update of r)
      update sync_runs r set alive_until = now() + :life * interval '1 millisecond',
        counts = cast(mine.counts as jsonb), due = coalesce(mine.due, r.due),
        done_last_minute = mine.done, calls_last_minute = mine.calls, counted_at = now()
      from mine where r.id = mine.id
      returning r.id, r.order_word, r.ordered_by, r.order_reason, r.ordered_at
      """;

  /** An operator's order outlives whatever else ended the run, unless nothing was left to do. */
  private static final String END =
      """
      update sync_runs r set state = e.state,
        ended_at = case when e.state <> 'paused' then now() end,
        message = case when e.state = :state then :message end,
        counts = cast(:counts as jsonb), done_last_minute = 0, calls_last_minute = 0,
        counted_at = now()
      from (
        select id, case
            when :state = 'finished' then :state
            when order_word = 'pause' then 'paused'
            when order_word = 'stop' then 'stopped'
            else :state end as state
        from sync_runs where id = :id and state = 'running' for no key update) e
      where r.id = e.id
      returning r.state, r.order_word, r.ordered_by, r.order_reason, r.ordered_at
      """;

  private static final String SKIP =
      """
      insert into sync_runs (id, job, cause, node, state, started_at, alive_until, ended_at, message)
      values (:id, :job, :cause, :node, 'skipped', now(), now(), now(), :message)
      """;

  private final Database mimir;
  private final UUID node;
  private final Duration life;

  /**
   * @param node this process
   * @param life how long a run lives if it is not renewed
   */
  RunRows(Database mimir, UUID node, Duration life) {
    this.mimir = mimir;
    this.node = node;
    this.life = life;
  }

  /**
   * How a run ended.
   *
   * @param order what had been ordered of it
   */
  record Ended(RunState state, Optional<RunOrder> order) {}

  /** A run that goes on, and what it came to before. */
  record Resumed(Job job, RunCause cause, Tally before) {}

  /**
   * Begins a run, unless one of the job lives or is paused; may be repeated.
   *
   * @param noted is done in the same transaction if it has begun
   */
  boolean begin(UUID id, Job job, RunCause cause, Consumer<UUID> noted) {
    return mimir
        .transactions()
        .execute(_ -> {
          JdbcClient jdbc = mimir.jdbc();
          // Two nodes would not see each other's row: one after the other.
          jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sync_runs.' || :job, 0))::text")
              .param("job", job.name())
              .query(String.class)
              .list();
          jdbc.sql(BURY).param("job", job.name()).update();
          jdbc.sql(BEGIN)
              .param("id", id)
              .param("job", job.name())
              .param("cause", cause.code())
              .param("node", node)
              .param("life", life.toMillis())
              .update();
          boolean begun =
              jdbc.sql("select exists (select from sync_runs where id = :id and state = 'running')")
                  .param("id", id)
                  .query(Boolean.class)
                  .single();
          if (begun) {
            noted.accept(id);
          }
          return begun;
        });
  }

  /** How long the run of a job that is under way lives if it is not renewed; empty: none is. */
  Optional<Duration> leftToLive(Job job) {
    return mimir
        .jdbc()
        .sql(LEFT_TO_LIVE)
        .param("job", job.name())
        .query((row, _) -> Optional.ofNullable(row.getBigDecimal(1)))
        .single()
        .map(millis -> Duration.ofMillis(millis.longValue()));
  }

  /** Who paused the run of a job that is paused, when and why; empty: none is. */
  Optional<String> paused(Job job) {
    return mimir
        .jdbc()
        .sql(PAUSED)
        .param("job", job.name())
        .query((row, _) -> RunOrder.read(row).map(RunOrder::inWords).orElse("paused"))
        .optional();
  }

  /** The job of a run; empty if there is no such run. */
  Optional<Job> job(UUID id) {
    return mimir
        .jdbc()
        .sql("select job from sync_runs where id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .map(Job::named);
  }

  /**
   * Takes a paused run over into this process.
   *
   * @param noted is done in the same transaction if it goes on
   * @return empty if it is not paused
   */
  Optional<Resumed> resume(UUID id, Consumer<UUID> noted) {
    return mimir
        .transactions()
        .execute(_ -> {
          Optional<Resumed> resumed =
              mimir
                  .jdbc()
                  .sql(RESUME)
                  .param("id", id)
                  .param("node", node)
                  .param("life", life.toMillis())
                  .query((row, _) ->
                      new Resumed(
                          Job.named(row.getString("job")),
                          RunCause.of(row.getString("cause")),
                          RunCounts.read(row.getString("counts"))))
                  .optional();
          resumed.ifPresent(_ -> noted.accept(id));
          return resumed;
        });
  }

  /**
   * Prolongs runs, counted from now, and notes how far they are.
   *
   * @return those that still live, each with what is ordered of it
   */
  Map<UUID, Optional<RunOrder>> renew(Collection<RunUnderWay> runs) {
    List<RunUnderWay> all = List.copyOf(runs);
    List<LastMinute.Lately> lately = all.stream().map(RunUnderWay::lately).toList();
    Map<UUID, Optional<RunOrder>> live = new HashMap<>();
    mimir
        .jdbc()
        .sql(RENEW)
        .param("ids", new SqlArrayValue("uuid", all.stream().map(RunUnderWay::id).toArray()))
        .param(
            "counts",
            ArrayParameters.texts(all.stream().map(run -> RunCounts.json(run.tally())).toList()))
        .param("dues", bigints(all.stream().map(RunUnderWay::due).toArray()))
        .param("dones", bigints(lately.stream().map(LastMinute.Lately::done).toArray()))
        .param("calls", bigints(lately.stream().map(LastMinute.Lately::calls).toArray()))
        .param("life", life.toMillis())
        .query(row -> {
          live.put(row.getObject("id", UUID.class), RunOrder.read(row));
        });
    return live;
  }

  private static SqlArrayValue bigints(Object[] column) {
    return new SqlArrayValue("bigint", column);
  }

  /**
   * Notes the end of a run. An order that stands decides between paused and stopped.
   *
   * @param message why, in a line; null where there is nothing to say
   * @return empty if others have buried it: nothing is noted then
   */
  Optional<Ended> end(UUID run, RunState state, Tally tally, String message) {
    return mimir
        .jdbc()
        .sql(END)
        .param("id", run)
        .param("state", state.code())
        .param("message", message)
        .param("counts", RunCounts.json(tally))
        .query((row, _) -> new Ended(RunState.of(row.getString("state")), RunOrder.read(row)))
        .optional();
  }

  /** Notes that a firing came to nothing. */
  void skip(UUID id, Job job, RunCause cause, String message) {
    mimir
        .jdbc()
        .sql(SKIP)
        .param("id", id)
        .param("job", job.name())
        .param("cause", cause.code())
        .param("node", node)
        .param("message", message)
        .update();
  }
}
