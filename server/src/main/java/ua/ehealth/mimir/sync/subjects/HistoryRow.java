package ua.ehealth.mimir.sync.subjects;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.ehealth.mimir.subject.Flaw;
import ua.ehealth.mimir.verification.ChangeCause;
import ua.ehealth.mimir.verification.NhsState;
import ua.ehealth.mimir.verification.Stream;

/**
 * One move of one stream, as the history keeps it (specification 1.6).
 *
 * @param stream {@code mvs_passport} …
 * @param registerCode the register's own, where its answer is what moved the stream; or null
 * @param flaws {@linkplain Flaw#code codes}, joined by commas, or null
 * @param clearedValue what stood there before it was cleared, or null
 */
record HistoryRow(
    UUID subject,
    String stream,
    ChangeCause cause,
    String fromStatus,
    String fromReason,
    String toStatus,
    String toReason,
    Short registerCode,
    String flaws,
    String clearedValue) {
  static final String NHS = "nhs";

  static List<HistoryRow> of(Stream stream, List<Move> moves, Map<UUID, String> cleared) {
    return moves.stream().map(move -> of(stream, move, cleared.get(move.subject()))).toList();
  }

  private static HistoryRow of(Stream stream, Move move, String cleared) {
    return new HistoryRow(
        move.subject(),
        stream.columns(),
        move.cause(),
        move.stream().before().status().name(),
        move.stream().before().reason(),
        move.after().status().name(),
        move.after().reason(),
        move.cause().isAnswer() ? move.after().dataStatus() : null,
        codes(move.flaws()),
        cleared);
  }

  static HistoryRow manual(UUID person, NhsState before, NhsState after) {
    return new HistoryRow(
        person,
        NHS,
        ChangeCause.MANUAL_RULES,
        before.status(),
        before.reason(),
        after.status(),
        after.reason(),
        null,
        null,
        null);
  }

  private static String codes(List<Flaw> flaws) {
    return flaws.isEmpty() ? null : flaws.stream().map(Flaw::code).collect(Collectors.joining(","));
  }

  /** A cleared value is somebody's number. */
  @Override
  public String toString() {
    return "HistoryRow[" + subject + ", " + stream + ", " + cause + "]";
  }
}
