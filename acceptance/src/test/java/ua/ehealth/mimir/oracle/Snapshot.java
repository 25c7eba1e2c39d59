package ua.ehealth.mimir.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ua.ehealth.mimir.rig.DemoDatabases;

/** What everybody's statuses were at a moment. */
public final class Snapshot {
  private final Map<String, StreamColumns> streams = new HashMap<>();
  private final Map<String, String> cumulative = new HashMap<>();

  private Snapshot(List<Subject> subjects) {
    for (Subject subject : subjects) {
      cumulative.put(subject.toString(), subject.cumulative());
      subject.streams().forEach((stream, columns) -> streams.put(subject + " " + stream, columns));
    }
  }

  /** Now. */
  public static Snapshot of(DemoDatabases databases) {
    return new Snapshot(Everybody.in(databases));
  }

  /** What has moved since; being taken for a check is no move. */
  public List<String> movedSince(Snapshot before) {
    List<String> moved = new ArrayList<>();
    cumulative.forEach((subject, status) -> {
      if (!Objects.equals(status, before.cumulative.get(subject))) {
        moved.add(subject + " is " + status);
      }
    });
    streams.forEach((stream, columns) -> {
      if (!isUnmoved(columns, before.streams.get(stream))) {
        moved.add(stream + " is " + columns);
      }
    });
    return moved;
  }

  private static boolean isUnmoved(StreamColumns now, StreamColumns before) {
    boolean taken = now.status().equals("IN_REVIEW");
    return (taken || (now.status().equals(before.status()) && now.reason().equals(before.reason())))
        && Objects.equals(now.dataId(), before.dataId())
        && Objects.equals(now.dataStatus(), before.dataStatus())
        && Objects.equals(now.syncedAt(), before.syncedAt())
        && Objects.equals(now.unverifiedAt(), before.unverifiedAt());
  }
}
