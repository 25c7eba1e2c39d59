package ua.ehealth.mimir.sync.subjects;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.Stream;

/**
 * Streams that move, and what follows from it: history, cumulative statuses, events (specification
 * 1.6). All of it belongs to the transaction under way, in which the rows were locked.
 */
final class Moves {
  private final Map<Stream, StreamRows> streams = new EnumMap<>(Stream.class);
  private final HistoryRows history;
  private final CumulativeRows cumulative;
  private final EventRows events;

  /** Moves that clear no value. */
  Moves(JdbcClient jdbc, SubjectKind kind, Supplier<UUID> ids) {
    this(jdbc, kind, ids, new Sealing(List.of()));
  }

  /**
   * @param sealing of the values that are cleared
   */
  Moves(JdbcClient jdbc, SubjectKind kind, Supplier<UUID> ids, Sealing sealing) {
    SubjectTables tables = SubjectTables.of(kind);
    Stream.of(kind).forEach(stream -> streams.put(stream, new StreamRows(jdbc, tables, stream)));
    this.history = new HistoryRows(jdbc, ids, sealing);
    this.cumulative = new CumulativeRows(jdbc, tables);
    this.events = new EventRows(jdbc, tables, ids);
  }

  StreamRows of(Stream stream) {
    return streams.get(stream);
  }

  /**
   * Writes what a stream of each of these became, and says so in the history.
   *
   * @param cleared the values that were cleared with it, by subject
   */
  void write(Stream stream, List<Move> moves, Origin origin, Map<UUID, String> cleared) {
    if (!moves.isEmpty()) {
      streams.get(stream).move(moves, origin.user());
      note(HistoryRow.of(stream, moves, cleared), origin);
    }
  }

  /** Says in the history what was written elsewhere. */
  void note(List<HistoryRow> rows, Origin origin) {
    history.add(rows, origin);
  }

  /** Once a subject, after all its streams have moved: its cumulative status, and the event. */
  void follow(
      Collection<CumulativeRows.Counted> moved, Map<UUID, StoredSubject> subjects, UUID user) {
    events.add(cumulative.follow(moved, subjects, user), user);
  }
}
