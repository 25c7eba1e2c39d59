package ua.ehealth.mimir.sync.subjects;

import static ua.ehealth.mimir.database.ArrayParameters.texts;
import static ua.ehealth.mimir.database.ArrayParameters.uuids;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.CumulativeStatus;

/** The cumulative statuses that follow from moved streams (specification 1.6). */
final class CumulativeRows {
  /** Somebody may block a person by hand after it was read; another change is overwritten. */
  private static final String NOT_BLOCKED =
      "and s.verification_status is distinct from '" + CumulativeStatus.NOT_VERIFIED + "'";

  private final JdbcClient jdbc;
  private final SubjectKind kind;
  private final String update;

  CumulativeRows(JdbcClient jdbc, SubjectTables tables) {
    this.jdbc = jdbc;
    this.kind = tables.kind();
    this.update =
        tables.sql(
            """
            update {subjects} s
            set verification_status = n.status, updated_at = now(), updated_by = :user
            from unnest(:ids::uuid[], :statuses::text[]) n (id, status)
            where s.id = n.id and s.verification_status is distinct from n.status %s
            returning s.id
            """
                .formatted(
                    switch (kind) {
                      case PERSON -> NOT_BLOCKED;
                      case PARTY -> "";
                    }));
  }

  /** A subject whose cumulative status changes. */
  record Change(StoredSubject subject, String status) {
    UUID id() {
      return subject.subject().id();
    }
  }

  /**
   * What the streams of a subject count with.
   *
   * @param statuses of all its streams, in any order; one without a status is left out
   */
  record Counted(UUID subject, List<String> statuses) {
    Counted {
      statuses = List.copyOf(statuses);
    }

    /** One stream that moved, beside all others. */
    static Counted of(UUID subject, List<String> others, String moved) {
      List<String> all = new ArrayList<>(others);
      all.add(moved);
      return new Counted(subject, all);
    }
  }

  /**
   * Writes the cumulative statuses that come out otherwise than they stand; nobody else's row is
   * touched.
   *
   * @return those that were written, not those that another changed to the same in the same moment
   */
  List<Change> follow(Collection<Counted> moved, Map<UUID, StoredSubject> subjects, UUID user) {
    List<Change> changes = new ArrayList<>();
    for (Counted counted : moved) {
      StoredSubject subject = subjects.get(counted.subject());
      String status = status(subject.verificationStatus(), counted.statuses());
      if (!status.equals(subject.verificationStatus())) {
        changes.add(new Change(subject, status));
      }
    }
    return changes.isEmpty() ? changes : write(changes, user);
  }

  private String status(String current, List<String> streams) {
    return switch (kind) {
      case PERSON -> CumulativeStatus.ofPerson(current, streams);
      case PARTY -> CumulativeStatus.ofParty(streams);
    };
  }

  private List<Change> write(List<Change> changes, UUID user) {
    Set<UUID> written =
        new HashSet<>(
            jdbc.sql(update)
                .param("ids", uuids(changes.stream().map(Change::id).toList()))
                .param("statuses", texts(changes.stream().map(Change::status).toList()))
                .param("user", user)
                .query(UUID.class)
                .list());
    return changes.stream().filter(change -> written.contains(change.id())).toList();
  }
}
