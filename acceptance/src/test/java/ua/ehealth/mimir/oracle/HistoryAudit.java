package ua.ehealth.mimir.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ua.ehealth.mimir.rig.Sql;

/** Every move of a stream is in the history, with what was cleared (specification 1.6, 2.4). */
final class HistoryAudit {
  private final Situation situation;
  private final Map<Place, List<Move>> moves = new HashMap<>();
  private final List<String> differences = new ArrayList<>();

  private record Place(UUID subject, String stream) {}

  private record Move(
      String fromStatus,
      String fromReason,
      String toStatus,
      String toReason,
      Integer code,
      String cleared) {
    static Move of(ResultSet row, String key) throws SQLException {
      return new Move(
          row.getString("from_status"),
          row.getString("from_reason"),
          row.getString("to_status"),
          row.getString("to_reason"),
          row.getObject("register_code", Integer.class),
          ClearedValue.open(key, row.getObject("id", UUID.class), row.getString("cleared_value")));
    }
  }

  HistoryAudit(Situation situation) {
    this.situation = situation;
    read(situation.databases().mpi());
    read(situation.databases().prm());
  }

  private void read(Sql database) {
    database.list(
        row ->
            moves
                .computeIfAbsent(
                    new Place(row.getObject("subject_id", UUID.class), row.getString("stream")),
                    _ -> new ArrayList<>())
                .add(Move.of(row, situation.databases().encryptionKey())),
        "select * from verification_history order by occurred_at, id");
  }

  /**
   * Compares.
   *
   * @param once each stream was moved exactly once, from what it was loaded with
   */
  List<String> differences(boolean once) {
    for (Subject subject : situation.subjects()) {
      subject
          .streams()
          .forEach((stream, found) -> {
            List<Move> told = moves.remove(new Place(subject.id(), stream.columns));
            if (subject.eligible()) {
              moved(subject, stream, found, told == null ? List.of() : told, once);
            } else if (told != null) {
              differences.add(subject + " " + stream + ": moved, and not eligible");
            }
          });
    }
    if (!moves.isEmpty()) {
      differences.add("the history tells of somebody else");
    }
    return differences;
  }

  private void moved(
      Subject subject, OurStream stream, StreamColumns found, List<Move> told, boolean once) {
    String who = subject + " " + stream;
    if (told.isEmpty()) {
      differences.add(who + ": no history");
      return;
    }
    Move last = told.getLast();
    if (!last.toStatus().equals(found.status())
        || !last.toReason().equals(found.reason())
        || !Objects.equals(last.code(), found.dataStatus())) {
      differences.add(who + ": the history ends elsewhere");
    }
    if (once
        && (told.size() != 1
            || !last.fromStatus().equals(Expected.UNTOUCHED.status())
            || !last.fromReason().equals(Expected.UNTOUCHED.reason()))) {
      differences.add(who + ": moved " + told.size() + " times");
    }
    boolean mustBeCleared = stream == OurStream.UNZR && situation.mustBeCleared(subject);
    List<String> cleared = told.stream().map(Move::cleared).filter(Objects::nonNull).toList();
    if (!cleared.equals(mustBeCleared ? List.of(subject.unzr()) : List.of())) {
      differences.add(who + ": the history of cleared values is wrong");
    }
  }
}
