package ua.ehealth.mimir.sync.subjects;

import java.util.List;
import java.util.UUID;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.Stream;

/** What the database keeps of a {@link Life}: told once, as it comes. */
final class LifeRecord {
  private final TestSubjects subjects;
  private int moves;
  private int events;

  LifeRecord(TestSubjects subjects) {
    this.subjects = subjects;
  }

  /** A row of the history; {@code STATUS/REASON} both. */
  record Move(UUID subject, Stream stream, String cause, String from, String to) {}

  /** What was not told before, in the order of time. */
  List<Move> newMoves() {
    List<Move> all =
        subjects
            .list(
                """
                select concat_ws(' ', subject_id, upper(stream), cause,
                  from_status || '/' || from_reason, to_status || '/' || to_reason)
                from verification_history where stream <> 'nhs' order by occurred_at, id\
                """)
            .stream()
            .map(line -> line.split(" "))
            .map(column ->
                new Move(
                    UUID.fromString(column[0]),
                    Stream.valueOf(column[1]),
                    column[2],
                    column[3],
                    column[4]))
            .toList();
    List<Move> fresh = all.subList(moves, all.size());
    moves = all.size();
    return fresh;
  }

  /** Subject and new status of the events that were not told before. */
  List<String> newEvents() {
    List<String> all =
        subjects.list(
            """
            select %s || ' ' || (properties -> 'verification_status' ->> 'new_value')
            from status_change_events order by event_time, id\
            """
                .formatted(
                    subjects.kind() == SubjectKind.PERSON
                        ? "entity_id"
                        : "(select party_id from employees e where e.id = entity_id)"));
    List<String> fresh = all.subList(events, all.size());
    events = all.size();
    return fresh;
  }
}
