package ua.ehealth.mimir.sync.subjects;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.support.SqlArrayValue;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.subject.SubjectKind;

/** Eligible subjects without a verification row (specification 2.2). */
final class MissingRows {
  private static final String PAGE_END =
      """
      select p.id from (select s.id from {subjects} s where s.id > :after order by s.id limit :chunk) p
      order by p.id desc limit 1
      """;

  private static final String MISSING =
      """
      select s.id from {subjects} s
      where s.id > :after and s.id <= :end and {eligible}
        and not exists (select from {verifications} v where v.{id} = s.id)
      order by s.id
      """;

  private static final String MISSING_OF =
      """
      select s.id from {subjects} s
      where s.id = any (:ids) and {eligible}
        and not exists (select from {verifications} v where v.{id} = s.id)
      order by s.id
      """;

  /** Every status is named: an adopted table may have other defaults than ours. */
  private static final String ADD =
      """
      insert into {verifications} (id, {id}, inserted_by, updated_by, dracs_death_online_status, {columns})
      select m.id, m.subject, :by, :by, 'READY', {values}
      from unnest(:ids, :subjects) as m (id, subject)
      order by m.subject
      on conflict do nothing
      """;

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Database database;
  private final SubjectKind kind;
  private final UUID systemUser;

  MissingRows(Database database, SubjectKind kind, UUID systemUser) {
    this.database = database;
    this.kind = kind;
    this.systemUser = systemUser;
  }

  long add(int chunk) {
    long added = 0;
    UUID after = new UUID(0, 0);
    Optional<UUID> end = pageEnd(after, chunk);
    while (end.isPresent()) {
      List<UUID> missing = missing(after, end.get());
      added += missing.isEmpty() ? 0 : insert(missing);
      after = end.get();
      end = pageEnd(after, chunk);
    }
    return added;
  }

  private Optional<UUID> pageEnd(UUID after, int chunk) {
    return database
        .jdbc()
        .sql(sql(PAGE_END))
        .param("after", after)
        .param("chunk", chunk)
        .query(UUID.class)
        .optional();
  }

  /** The same for these alone. */
  void addFor(Collection<UUID> subjects) {
    List<UUID> missing =
        database
            .jdbc()
            .sql(sql(MISSING_OF.replace("{eligible}", Eligibility.condition(kind))))
            .param("ids", new SqlArrayValue("uuid", subjects.toArray()))
            .query(UUID.class)
            .list();
    if (!missing.isEmpty()) {
      insert(missing);
    }
  }

  private List<UUID> missing(UUID after, UUID end) {
    return database
        .jdbc()
        .sql(sql(MISSING.replace("{eligible}", Eligibility.condition(kind))))
        .param("after", after)
        .param("end", end)
        .query(UUID.class)
        .list();
  }

  private int insert(List<UUID> subjects) {
    List<String> streams = streams();
    String columns =
        String.join(
            ", ",
            streams.stream()
                .map(s -> s + "_verification_status, " + s + "_verification_reason")
                .toList());
    String values =
        String.join(", ", streams.stream().map(_ -> "'VERIFICATION_NEEDED', 'INITIAL'").toList());
    Object[] rows = subjects.stream().map(_ -> ids.generate()).toArray();
    return database
        .jdbc()
        .sql(sql(ADD.replace("{columns}", columns).replace("{values}", values)))
        .param("by", systemUser)
        .param("ids", new SqlArrayValue("uuid", rows))
        .param("subjects", new SqlArrayValue("uuid", subjects.toArray()))
        .update();
  }

  /** Those of other processes too: the row is theirs as well. */
  private List<String> streams() {
    Stream<String> others = SubjectTables.of(kind).foreignStreams().stream();
    Stream<String> ours =
        ua.ehealth.mimir.verification.Stream.of(kind).stream()
            .map(ua.ehealth.mimir.verification.Stream::columns);
    return Stream.concat(others, ours).toList();
  }

  private String sql(String template) {
    return SubjectTables.of(kind).sql(template);
  }
}
