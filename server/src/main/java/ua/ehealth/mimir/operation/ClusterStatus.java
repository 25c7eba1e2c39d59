package ua.ehealth.mimir.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.subjects.StreamFigures;

/**
 * How the whole cluster stands at a moment.
 *
 * @param at by the clock of the MIMIR database
 * @param leases of each subject database; missing where they could not be counted in time
 * @param notes answers that are still to be taken to others with the same document; empty where
 *     they could not be counted in time
 */
public record ClusterStatus(
    Instant at,
    List<Node> nodes,
    List<SyncJob> jobs,
    List<RegisterStanding> registers,
    List<StreamFigures> streams,
    Map<SubjectKind, StreamFigures.LeaseFigures> leases,
    Optional<Notes> notes) {
  public ClusterStatus {
    nodes = List.copyOf(nodes);
    jobs = List.copyOf(jobs);
    registers = List.copyOf(registers);
    streams = List.copyOf(streams);
    leases = Map.copyOf(leases);
  }

  /**
   * A process that has shown itself within the last seconds.
   *
   * @param name process and machine
   * @param clockAhead of the MIMIR database's clock; negative: behind
   */
  public record Node(UUID id, String name, Instant startedAt, Duration clockAhead) {}

  /**
   * Notes of what is to be spread (specification 2.5).
   *
   * @param many batches of answers, at most {@link StreamFigures#MOST}
   * @param oldest when the oldest was written; empty if there is none
   */
  public record Notes(long many, Optional<Instant> oldest) {}
}
