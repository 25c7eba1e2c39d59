package ua.ehealth.mimir.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.database.BoundedQuery;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.subjects.StreamFigures;
import ua.ehealth.mimir.sync.subjects.StreamFiguresReader;

/** Reads how the cluster stands, from its databases alone: no node has to answer. */
public final class ClusterStatusReader {
  /** What one statement may take: whoever looks must not burden who works. */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final String NODES =
      """
      select id, name, started_at, clock_ahead_millis from cluster_nodes
      where alive_until >= now() order by started_at, id
      """;

  private static final String NOTES =
      """
      select count(*) as many, min(created_at) as oldest
      from (select created_at from spread_notes limit :most) n
      """;

  private final Database mimir;
  private final Settings settings;
  private final RunsReader runs;
  private final RegistersReader registers;
  private final Map<SubjectKind, StreamFiguresReader> figures = new EnumMap<>(SubjectKind.class);
  private final BoundedQuery bounded;

  public ClusterStatusReader(Databases databases, Settings settings) {
    this.mimir = databases.mimir();
    this.settings = settings;
    this.runs = new RunsReader(mimir, settings);
    this.registers = new RegistersReader(mimir, settings);
    this.bounded = new BoundedQuery(mimir, PATIENCE);
    figures.put(
        SubjectKind.PERSON, new StreamFiguresReader(databases.mpi(), SubjectKind.PERSON, PATIENCE));
    figures.put(
        SubjectKind.PARTY, new StreamFiguresReader(databases.prm(), SubjectKind.PARTY, PATIENCE));
  }

  public ClusterStatus read() {
    Map<SubjectKind, StreamFigures.LeaseFigures> leases = new EnumMap<>(SubjectKind.class);
    figures.forEach(
        (kind, reader) -> reader.leases().ifPresent(counted -> leases.put(kind, counted)));
    return new ClusterStatus(
        now(), nodes(), runs.jobs(), registers.registers(), streams(), leases, notes());
  }

  /** How the subjects of every job stand. */
  public List<StreamFigures> streams() {
    return Job.ALL.stream()
        .map(job ->
            figures
                .get(job.kind())
                .figures(
                    job, settings.jobs().get(job.name()).periodDays(), settings.engine().zone()))
        .toList();
  }

  /** The processes that are alive. */
  public List<ClusterStatus.Node> nodes() {
    return mimir
        .jdbc()
        .sql(NODES)
        .query((row, _) ->
            new ClusterStatus.Node(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("clock_ahead_millis"))))
        .list();
  }

  private Optional<ClusterStatus.Notes> notes() {
    return bounded.read(jdbc ->
        jdbc.sql(NOTES)
            .param("most", StreamFigures.MOST)
            .query((row, _) ->
                new ClusterStatus.Notes(
                    row.getLong("many"),
                    Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
            .single());
  }

  private Instant now() {
    return mimir.jdbc().sql("select now()").query(OffsetDateTime.class).single().toInstant();
  }
}
