package ua.ehealth.mimir.sync.subjects;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.database.BoundedQuery;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;

/**
 * Reads figures of one subject database that are cheap whatever its size: through partial indexes,
 * up to a bound, from a sample, and each statement for a limited time.
 */
public final class StreamFiguresReader {
  /** Subjects that are looked at for a share: it is right to about one percent. */
  private static final int SAMPLE = 20_000;

  private static final String WAITING =
      """
      select count(*) from (
        select from {verifications} v
        where v.{s}_not_before is not null and v.{s}_not_before > now() and v.{s}_attempts > 0
        limit :most) w
      """;

  private static final String IN_REVIEW =
      """
      select count(*) from (
        select from {verifications} v
        where v.{s}_verification_status = 'IN_REVIEW' limit :most) r
      """;

  private static final String WITHOUT_LEASE =
      """
      select count(*) from (
        select from {verifications} v
        where v.{s}_verification_status = 'IN_REVIEW'
          and not exists (
            select from verification_leases l
            where l.token = v.{s}_claim and l.expires_at > now())
        limit :most) r
      """;

  private static final String LEASES =
      """
      select count(*) filter (where expires_at > now()) as live,
        count(*) filter (where expires_at <= now()) as expired
      from verification_leases
      """;

  /** By the statistics: what the table really holds would have to be counted. */
  private static final String SIZE =
      "select greatest(reltuples, 0)::bigint from pg_class where oid = '{subjects}'::regclass";

  /** Whoever has nothing to ask about is neither fresh nor stale. */
  private static final String FRESHNESS =
      """
      select avg(case when v.{s}_synced_at >= :stale then 1.0 else 0.0 end)::float8
      from {subjects} s {sample} left join {verifications} v on v.{id} = s.id
      where {eligible}
        and coalesce(v.{s}_verification_status, '') <> 'VERIFICATION_NOT_NEEDED'
        and not (coalesce(v.{s}_verification_status, '') = 'NOT_VERIFIED'
          and v.{s}_synced_at is null)
      """;

  private final SubjectKind kind;
  private final BoundedQuery query;

  /**
   * @param database MPI for persons, PRM for parties
   * @param most what a statement may take
   */
  public StreamFiguresReader(Database database, SubjectKind kind, Duration most) {
    this.kind = kind;
    this.query = new BoundedQuery(database, most);
  }

  /**
   * The figures of a job of this database.
   *
   * @param periodDays days that an answer is good for
   * @param zone what days are counted in
   */
  public StreamFigures figures(Job job, int periodDays, ZoneId zone) {
    Optional<Long> size = query.read(jdbc -> number(jdbc, sql(SIZE, job)));
    boolean sampled = size.filter(many -> many > SAMPLE).isPresent();
    return new StreamFigures(
        job,
        count(WAITING, job),
        count(IN_REVIEW, job),
        count(WITHOUT_LEASE, job),
        freshness(job, sampled ? percent(size.get()) : "", periodDays, zone),
        sampled);
  }

  /** The leases of this database; empty if they could not be counted in time. */
  public Optional<StreamFigures.LeaseFigures> leases() {
    return query.read(jdbc ->
        jdbc.sql(LEASES)
            .query((row, _) ->
                new StreamFigures.LeaseFigures(row.getLong("live"), row.getLong("expired")))
            .single());
  }

  private OptionalLong count(String template, Job job) {
    return query
        .read(jdbc ->
            jdbc.sql(sql(template, job))
                .param("most", StreamFigures.MOST)
                .query(Long.class)
                .single())
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  private static long number(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  /** Whole pages are drawn: a sample of rows would read the whole table. */
  private static String percent(long size) {
    return "tablesample system (" + 100.0 * SAMPLE / size + ")";
  }

  private OptionalDouble freshness(Job job, String sample, int periodDays, ZoneId zone) {
    String sql = sql(FRESHNESS, job).replace("{sample}", sample);
    return query
        .read(jdbc ->
            jdbc.sql(sql)
                .param("stale", DatabaseTime.read(jdbc, zone).staleBefore(periodDays))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Double.class)))
                .single())
        .flatMap(share -> share)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private String sql(String template, Job job) {
    return SubjectTables.of(kind)
        .sql(template, job.stream())
        .replace("{eligible}", Eligibility.condition(kind));
  }
}
