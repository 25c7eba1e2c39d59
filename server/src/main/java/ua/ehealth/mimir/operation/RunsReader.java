package ua.ehealth.mimir.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.hold.HeldServices;
import ua.ehealth.mimir.registry.hold.Hold;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.RunCause;
import ua.ehealth.mimir.sync.RunCounts;
import ua.ehealth.mimir.sync.RunOrder;
import ua.ehealth.mimir.sync.RunState;

/** What runs, ran and will run, of all nodes, as MIMIR knows it. */
public final class RunsReader {
  private static final String RUN =
      """
      select r.id, r.job, r.cause, r.node, r.state, r.started_at, r.ended_at, r.message, r.due,
        r.counts::text as counts, r.done_last_minute, r.calls_last_minute,
        r.state = 'running' and r.alive_until >= now() as alive,
        r.order_word, r.ordered_by, r.order_reason, r.ordered_at
      from sync_runs r
      """;

  private static final String PAGE =
      RUN
          + """
          where (cast(:job as text) is null or r.job = :job)
            and (cast(:state as text) is null or r.state = :state)
            and (cast(:from as uuid) is null or r.id %1$s :from)
          order by r.id %2$s
          limit :limit
          """;

  /** One probe of an index a job, however many runs there have been. */
  private static final String LAST =
      RUN
          + """
          where r.id in (
            select l.id from unnest(cast(:jobs as text[])) as j (job)
            cross join lateral (
              select id from sync_runs where job = j.job and state <> 'skipped'
              order by id desc limit 1) l)
          """;

  private static final String OPEN = RUN + "where r.state in ('running', 'paused')";

  private final Database mimir;
  private final Settings settings;
  private final HeldServices held;

  /**
   * @param settings with the schedules of the jobs
   */
  public RunsReader(Database mimir, Settings settings) {
    this.mimir = mimir;
    this.settings = settings;
    this.held = new HeldServices(mimir);
  }

  /** Every job, in the order in which they are shown; in a fixed number of statements. */
  public List<SyncJob> jobs() {
    Map<Job, SyncRun> open = byJob(mimir.jdbc().sql(OPEN).query(RunsReader::run).list());
    Map<Job, SyncRun> last =
        byJob(
            mimir
                .jdbc()
                .sql(LAST)
                .param("jobs", Job.ALL.stream().map(Job::name).toArray(String[]::new))
                .query(RunsReader::run)
                .list());
    Map<String, Instant> firings = firings();
    Map<EisService, Hold> holds = held.all();
    return Job.ALL.stream()
        .map(job ->
            new SyncJob(
                job,
                settings.jobs().get(job.name()).schedule(),
                Optional.ofNullable(firings.get(job.name())),
                Optional.ofNullable(open.get(job)),
                Optional.ofNullable(last.get(job)),
                Optional.ofNullable(holds.get(job.service()))))
        .toList();
  }

  private static Map<Job, SyncRun> byJob(List<SyncRun> runs) {
    Map<Job, SyncRun> byJob = new HashMap<>();
    runs.forEach(run -> byJob.merge(run.job(), run, RunsReader::newer));
    return byJob;
  }

  private static SyncRun newer(SyncRun one, SyncRun other) {
    return one.startedAt().isBefore(other.startedAt()) ? other : one;
  }

  private Map<String, Instant> firings() {
    Map<String, Instant> firings = new HashMap<>();
    mimir
        .jdbc()
        .sql("select task_name, execution_time from scheduled_tasks where not picked")
        .query(row -> {
          firings.put(
              row.getString("task_name"),
              row.getObject("execution_time", OffsetDateTime.class).toInstant());
        });
    return firings;
  }

  /** A run; empty if there is no such run. */
  public Optional<SyncRun> run(UUID id) {
    return mimir
        .jdbc()
        .sql(RUN + "where r.id = :id")
        .param("id", id)
        .query(RunsReader::run)
        .optional();
  }

  /**
   * A page of runs, the newest first; stable while runs are added.
   *
   * @param job only of this one
   * @param state only those that stand so
   * @param before only those older than this run: the last of the page before
   * @param limit 1 or more
   */
  public List<SyncRun> runs(
      Optional<Job> job, Optional<RunState> state, Optional<UUID> before, int limit) {
    return page(PAGE.formatted("<", "desc"), job, state, before, limit);
  }

  /**
   * The page from the other end, or before another one; the oldest first.
   *
   * @param job only of this one
   * @param after only those newer than this run
   * @param limit 1 or more
   */
  public List<SyncRun> oldestRuns(Optional<Job> job, Optional<UUID> after, int limit) {
    return page(PAGE.formatted(">", "asc"), job, Optional.empty(), after, limit);
  }

  private List<SyncRun> page(
      String sql, Optional<Job> job, Optional<RunState> state, Optional<UUID> from, int limit) {
    return mimir
        .jdbc()
        .sql(sql)
        .param("job", job.map(Job::name).orElse(null))
        .param("state", state.map(RunState::code).orElse(null))
        .param("from", from.orElse(null))
        .param("limit", limit)
        .query(RunsReader::run)
        .list();
  }

  private static SyncRun run(ResultSet row, int number) throws SQLException {
    long due = row.getLong("due");
    OptionalLong counted = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(due);
    return new SyncRun(
        row.getObject("id", UUID.class),
        Job.named(row.getString("job")),
        RunCause.of(row.getString("cause")),
        row.getObject("node", UUID.class),
        RunState.of(row.getString("state")),
        row.getBoolean("alive"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        RunOrder.read(row),
        Optional.ofNullable(row.getString("message")),
        counted,
        RunCounts.read(row.getString("counts")),
        row.getLong("done_last_minute"),
        row.getLong("calls_last_minute"));
  }
}
