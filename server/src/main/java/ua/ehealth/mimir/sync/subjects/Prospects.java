package ua.ehealth.mimir.sync.subjects;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.sync.Job;

/** What is left to do, and who waits. */
final class Prospects {
  private static final int RECALLED_AT_ONCE = 5000;

  private static final String OUTLOOK =
      """
      select
        exists (select from {verifications} v
          where v.{s}_verification_status = 'VERIFICATION_NEEDED' and v.{s}_not_before is null)
        or exists (select from {verifications} v
          where v.{s}_not_before is not null and v.{s}_not_before <= now() and {due})
        or exists (select from {verifications} v
          where v.{s}_verification_status = 'VERIFIED' and v.{s}_not_before is null
            and {answered} < :stale)
        or exists (select from {verifications} v
          where v.{s}_verification_status = 'NOT_VERIFIED' and v.{s}_not_before is null
            and {answered} < :recheck and {answered} > '-infinity'::timestamptz) as due,
        w.waiting, w.until,
        exists (select from {verifications} v
          where v.{s}_verification_status = 'IN_REVIEW') as claimed
      from (
        select count(*) as waiting, nullif(max(v.{s}_not_before), 'infinity') as until
        from {verifications} v
        where v.{s}_not_before is not null and v.{s}_not_before > now() and v.{s}_attempts > 0
          and {due}) w
      """;

  private static final String DUE =
      """
      select count(*) from {subjects} s left join {verifications} v on v.{id} = s.id
      where {eligible} and (v.id is null or {due} and (v.{s}_not_before is null
        or v.{s}_not_before <= now() or v.{s}_not_before = 'infinity'))
      """;

  private static final String RETRY_DUE =
      """
      select exists (select from {verifications} v
        where v.{s}_not_before is not null and v.{s}_not_before <= now() and v.{s}_attempts > 0
          and {due})
      """;

  private static final String RECALL =
      """
      with page as (
        select v.{id} as subject from {verifications} v
        where v.{s}_not_before is not null and v.{s}_not_before = 'infinity' and v.{id} > :after
        order by v.{s}_not_before, v.{id} limit :most
        for no key update),
      recalled as (
        update {verifications} v set {s}_not_before = null, {s}_attempts = 0
        from page p where v.{id} = p.subject
        returning v.{id} as subject)
      select subject from recalled order by subject desc limit 1
      """;

  private final Database database;

  Prospects(Database database) {
    this.database = database;
  }

  Outlook outlook(Job job, int periodDays, int recheckDays, ZoneId zone) {
    JdbcClient jdbc = database.jdbc();
    DatabaseTime time = DatabaseTime.read(jdbc, zone);
    return jdbc.sql(sql(OUTLOOK, job))
        .params(DueCondition.parameters(time, periodDays, recheckDays))
        .query((row, number) ->
            new Outlook(
                row.getBoolean("due"),
                row.getLong("waiting"),
                Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant),
                row.getBoolean("claimed")))
        .single();
  }

  boolean retryDue(Job job, int periodDays, int recheckDays, ZoneId zone) {
    JdbcClient jdbc = database.jdbc();
    DatabaseTime time = DatabaseTime.read(jdbc, zone);
    return jdbc.sql(sql(RETRY_DUE, job))
        .params(DueCondition.parameters(time, periodDays, recheckDays))
        .query(Boolean.class)
        .single();
  }

  long due(Job job, int periodDays, int recheckDays, ZoneId zone) {
    JdbcClient jdbc = database.jdbc();
    DatabaseTime time = DatabaseTime.read(jdbc, zone);
    return jdbc.sql(sql(DUE, job))
        .params(DueCondition.parameters(time, periodDays, recheckDays))
        .query(Long.class)
        .single();
  }

  void recallWaiters(Job job) {
    Optional<UUID> last = Optional.of(new UUID(0, 0));
    while (last.isPresent()) {
      last =
          database
              .jdbc()
              .sql(sql(RECALL, job))
              .param("after", last.get())
              .param("most", RECALLED_AT_ONCE)
              .query(UUID.class)
              .optional();
    }
  }

  private static String sql(String template, Job job) {
    String named =
        template
            .replace("{due}", DueCondition.SQL)
            .replace("{answered}", DueCondition.ANSWERED)
            .replace("{eligible}", Eligibility.condition(job.kind()));
    return SubjectTables.of(job.kind()).sql(named, job.stream());
  }
}
