package ua.ehealth.mimir.sync.subjects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.CumulativeStatus;
import ua.ehealth.mimir.verification.Stream;

/** All that stands of one subject in a {@link Life}, read in one go. */
record LifeRow(String cumulative, List<String> foreign, Map<Stream, Held> streams) {

  /**
   * One stream.
   *
   * @param claim the token, also where the stream is no longer IN_REVIEW under it
   */
  record Held(String status, String reason, String before, Long claim, Instant syncedAt) {
    boolean inReview() {
      return status.equals("IN_REVIEW");
    }

    /** What it counts with. */
    String counts() {
      return inReview() && claim != null ? before : status;
    }
  }

  static Map<UUID, LifeRow> readAll(TestSubjects subjects) {
    SubjectKind kind = subjects.kind();
    String ours =
        Stream.of(kind).stream()
            .map(stream ->
                """
                , v.{s}_verification_status, v.{s}_verification_reason, v.{s}_status_before,
                  v.{s}_claim, v.{s}_synced_at\
                """
                    .replace("{s}", stream.columns()))
            .collect(Collectors.joining());
    String foreign =
        SubjectTables.of(kind).foreignStreams().stream()
            .map(columns -> ", v." + columns + "_verification_status")
            .collect(Collectors.joining());
    Map<UUID, LifeRow> all = new HashMap<>();
    subjects
        .database()
        .jdbc()
        .sql(
            SubjectTables.of(kind)
                .sql(
                    "select s.id, s.verification_status"
                        + foreign
                        + ours
                        + " from {subjects} s join {verifications} v on v.{id} = s.id"))
        .query(row -> {
          all.put(row.getObject(1, UUID.class), read(row, kind));
        });
    return all;
  }

  private static LifeRow read(ResultSet row, SubjectKind kind) throws SQLException {
    int column = 3;
    List<String> foreign = new ArrayList<>();
    for (int i = 0; i < SubjectTables.of(kind).foreignStreams().size(); i++) {
      foreign.add(row.getString(column++));
    }
    Map<Stream, Held> streams = new EnumMap<>(Stream.class);
    for (Stream stream : Stream.of(kind)) {
      OffsetDateTime syncedAt = row.getObject(column + 4, OffsetDateTime.class);
      streams.put(
          stream,
          new Held(
              row.getString(column),
              row.getString(column + 1),
              row.getString(column + 2),
              row.getObject(column + 3, Long.class),
              syncedAt == null ? null : syncedAt.toInstant()));
      column += 5;
    }
    return new LifeRow(row.getString(2), foreign, streams);
  }

  /** What the cumulative status must be (specification 1.6). */
  String expected(SubjectKind kind) {
    List<String> all = new ArrayList<>(foreign);
    streams.values().forEach(held -> all.add(held.counts()));
    return switch (kind) {
      case PERSON -> CumulativeStatus.ofPerson(cumulative, all);
      case PARTY -> CumulativeStatus.ofParty(all);
    };
  }
}
