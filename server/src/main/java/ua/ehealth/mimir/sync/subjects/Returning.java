package ua.ehealth.mimir.sync.subjects;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.support.SqlArrayValue;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.Stream;

/** Claims that end without a result: the stream is what it was before. */
final class Returning {
  private static final int SWEPT_AT_ONCE = 5000;

  /** What is set of {@code v}, a claimed row. */
  static final String AS_BEFORE =
      """
        {s}_verification_status = coalesce(v.{s}_status_before, 'VERIFICATION_NEEDED'),
        {s}_verification_reason = coalesce(v.{s}_reason_before, 'ONLINE_TRIGGERED'),
        {s}_claim = null, {s}_status_before = null, {s}_reason_before = null\
      """;

  private static final String GIVE_BACK =
      """
      with given as (
        select g.subject, g.token, g.delay
        from unnest(:subjects, :tokens, :delays) as g (subject, token, delay)),
      locked as (
        select v.{id} as subject, g.delay
        from given g join {verifications} v on v.{id} = g.subject
        where v.{s}_claim = g.token and v.{s}_verification_status = 'IN_REVIEW'
        order by v.{id} for no key update of v)
      update {verifications} v set
      """
          + AS_BEFORE
          + """
          ,
            {s}_attempts = v.{s}_attempts + 1,
            {s}_not_before =
              coalesce(now() + l.delay * interval '1 millisecond', 'infinity'::timestamptz)
          from locked l where v.{id} = l.subject
          """;

  private static final String RETURN =
      """
      with locked as (
        select v.{id} as subject from {verifications} v
        where v.{s}_verification_status = 'IN_REVIEW' and v.{s}_claim = any (:tokens)
        order by v.{id} %s)
      update {verifications} v set
      """
          + AS_BEFORE
          + " from locked l where v.{id} = l.subject";

  private static final String DEAD =
      """
      select distinct v.{s}_claim from {verifications} v
      where v.{s}_verification_status = 'IN_REVIEW' and v.{s}_claim is not null
        and not exists (select from verification_leases l where l.token = v.{s}_claim)
      """;

  private static final String ADOPT =
      """
      with locked as (
        select v.{id} as subject from {verifications} v
        where v.{s}_verification_status = 'IN_REVIEW' and v.{s}_claim is null
        limit :most for no key update skip locked)
      update {verifications} v set {s}_verification_status = 'VERIFICATION_NEEDED',
        {s}_verification_reason = 'ONLINE_TRIGGERED'
      from locked l where v.{id} = l.subject
      """;

  private final Database database;
  private final SubjectKind kind;
  private final Leases leases;

  Returning(Database database, SubjectKind kind, Leases leases) {
    this.database = database;
    this.kind = kind;
    this.leases = leases;
  }

  int giveBack(Stream stream, List<GivenBack> subjects) {
    if (subjects.isEmpty()) {
      return 0;
    }
    Object[] ids = subjects.stream().map(GivenBack::subject).toArray();
    Object[] delays =
        subjects.stream()
            .map(given -> given.delay().map(Duration::toMillis).orElse(null))
            .toArray();
    return database
        .jdbc()
        .sql(sql(GIVE_BACK, stream))
        .param("subjects", new SqlArrayValue("uuid", ids))
        .param("tokens", Leases.array(subjects.stream().map(GivenBack::token).toList()))
        .param("delays", new SqlArrayValue("bigint", delays))
        .update();
  }

  int returnAll(Stream stream, Collection<Long> tokens) {
    return database
        .transactions()
        .execute(_ -> {
          int returned = giveUp(stream, tokens, "for no key update");
          leases.end(tokens);
          return returned;
        });
  }

  /** In bounded transactions; waits for nobody's lock: the next sweep finds what is left. */
  int sweep() {
    int all = 0;
    int returned;
    do {
      returned = database.transactions().execute(_ -> sweepOnce());
      all += returned;
    } while (returned >= SWEPT_AT_ONCE);
    return all;
  }

  private int sweepOnce() {
    leases.endExpired();
    int returned = 0;
    for (Stream stream : Stream.of(kind)) {
      List<Long> dead = database.jdbc().sql(sql(DEAD, stream)).query(Long.class).list();
      returned += giveUp(stream, dead, "limit " + SWEPT_AT_ONCE + " for no key update skip locked");
      returned += database.jdbc().sql(sql(ADOPT, stream)).param("most", SWEPT_AT_ONCE).update();
    }
    return returned;
  }

  private int giveUp(Stream stream, Collection<Long> tokens, String locking) {
    if (tokens.isEmpty()) {
      return 0;
    }
    return database
        .jdbc()
        .sql(sql(RETURN.replace("%s", locking), stream))
        .param("tokens", Leases.array(tokens))
        .update();
  }

  private String sql(String template, Stream stream) {
    return SubjectTables.of(kind).sql(template, stream);
  }
}
