package ua.ehealth.mimir.sync.subjects;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.Stream;

/**
 * Streams that move, and what follows from it: history, cumulative statuses, events (specification
 * 1.6). All of it belongs to the transaction under way, in which the rows were locked.
 */
final class Moves {
  private final Map<Stream, StreamRows> streams = new EnumMap<>(Stream.class);
  private final Function<Question, String> pseudonyms;
  private final HistoryRows history;
  private final CumulativeRows cumulative;
  private final EventRows events;

  /**
   * @param pseudonyms stand for the questions in the history
   * @param sealing of the values that are cleared
   */
  Moves(
      JdbcClient jdbc,
      SubjectKind kind,
      Function<Question, String> pseudonyms,
      Supplier<UUID> ids,
      Sealing sealing) {
    SubjectTables tables = SubjectTables.of(kind);
    Stream.of(kind).forEach(stream -> streams.put(stream, new StreamRows(jdbc, tables, stream)));
    this.pseudonyms = pseudonyms;
    this.history = new HistoryRows(jdbc, ids, sealing);
    this.cumulative = new CumulativeRows(jdbc, tables);
    this.events = new EventRows(jdbc, tables, ids);
  }

  /** For moves that somebody asks for: none has a question, and none clears a value. */
  static Moves asked(JdbcClient jdbc, SubjectKind kind, Supplier<UUID> ids) {
    return new Moves(jdbc, kind, _ -> null, ids, new Sealing(List.of()));
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
      note(
          moves.stream()
              .map(move ->
                  HistoryRow.of(
                      stream, move, pseudonym(move.question()), cleared.get(move.subject())))
              .toList(),
          origin);
    }
  }

  private String pseudonym(Question question) {
    return question == null ? null : pseudonyms.apply(question);
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
