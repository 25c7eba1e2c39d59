package ua.ehealth.mimir.unzrinfo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.support.SqlArrayValue;
import ua.ehealth.mimir.database.Database;

/**
 * The queue of requests ({@code unzr_info_jobs}): a row for as long as its request is pending.
 * Whoever takes a job pushes its time ahead, and again while it lives; a dead node's job is due by
 * itself. The clock is the database's.
 *
 * <p>It is a table of our own and not a scheduler's, so that a job is made, taken by the node that
 * was asked, and ended in the very transactions that write {@code unzr_info}.
 */
final class InfoJobs {
  private static final String ADD =
      """
      insert into unzr_info_jobs (id, due_at, token, asked_by, asked_for, request_id)
      values (:id, now() + :lease * interval '1 millisecond', nextval('unzr_info_job_tokens'),
        :user, :client, :request)
      on conflict (id) do nothing
      returning token
      """;

  private static final String TAKE_DUE =
      """
      with due as (
        select id from unzr_info_jobs where due_at <= now()
        order by due_at limit :limit for no key update skip locked)
      update unzr_info_jobs j
      set token = nextval('unzr_info_job_tokens'), due_at = now() + :lease * interval '1 millisecond'
      from due, unzr_info i
      where j.id = due.id and i.id = j.id
      returning j.id, j.token, j.attempts, i.unzr, j.asked_by, j.asked_for, j.request_id
      """;

  private static final String RENEW =
      """
      with held as (
        select j.id
        from unzr_info_jobs j
        join unnest(:ids, :tokens) h (id, token) on h.id = j.id and h.token = j.token
        order by j.id for no key update of j)
      update unzr_info_jobs j set due_at = now() + :lease * interval '1 millisecond'
      from held where j.id = held.id
      returning j.id
      """;

  private static final String PUT_BACK =
      """
      update unzr_info_jobs
      set token = nextval('unzr_info_job_tokens'), attempts = :attempts,
        due_at = now() + :wait * interval '1 millisecond'
      where id = :id and token = :token
      """;

  private final Database mimir;
  private final Duration lease;

  /**
   * @param lease how long a job is left to whoever took it, if it is not renewed
   */
  InfoJobs(Database mimir, Duration lease) {
    this.mimir = mimir;
    this.lease = lease;
  }

  /** Makes a job, taken at once by this process; none if there is one already. */
  Optional<InfoJob> add(UUID id, String unzr, Requester by) {
    return mimir
        .jdbc()
        .sql(ADD)
        .param("id", id)
        .param("lease", lease.toMillis())
        .param("user", by.user())
        .param("client", by.client())
        .param("request", by.requestId())
        .query(Long.class)
        .optional()
        .map(token -> new InfoJob(id, token, 0, unzr, by));
  }

  /** Takes jobs whose wait is over, or whose node is dead. */
  List<InfoJob> takeDue(int limit) {
    return mimir
        .jdbc()
        .sql(TAKE_DUE)
        .param("limit", limit)
        .param("lease", lease.toMillis())
        .query((row, _) -> job(row))
        .list();
  }

  private static InfoJob job(ResultSet row) throws SQLException {
    return new InfoJob(
        row.getObject("id", UUID.class),
        row.getLong("token"),
        row.getInt("attempts"),
        row.getString("unzr"),
        new Requester(
            row.getObject("asked_by", UUID.class),
            row.getObject("asked_for", UUID.class),
            row.getString("request_id")));
  }

  /** Keeps jobs for another lease; answers with those that nobody else has taken. */
  Set<UUID> renew(Collection<InfoJob> jobs) {
    return new HashSet<>(
        mimir
            .jdbc()
            .sql(RENEW)
            .param("ids", new SqlArrayValue("uuid", jobs.stream().map(InfoJob::id).toArray()))
            .param(
                "tokens", new SqlArrayValue("bigint", jobs.stream().map(InfoJob::token).toArray()))
            .param("lease", lease.toMillis())
            .query(UUID.class)
            .list());
  }

  /** Puts a job back for anybody; nothing if another has taken it. */
  void putBack(InfoJob job, int attempts, Duration wait) {
    mimir
        .jdbc()
        .sql(PUT_BACK)
        .param("id", job.id())
        .param("token", job.token())
        .param("attempts", attempts)
        .param("wait", wait.toMillis())
        .update();
  }

  /** Ends a job; false if another has taken it. */
  boolean end(InfoJob job) {
    return mimir
            .jdbc()
            .sql("delete from unzr_info_jobs where id = :id and token = :token")
            .param("id", job.id())
            .param("token", job.token())
            .update()
        == 1;
  }
}
