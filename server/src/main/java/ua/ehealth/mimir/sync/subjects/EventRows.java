package ua.ehealth.mimir.sync.subjects;

import static ua.ehealth.mimir.database.ArrayParameters.texts;
import static ua.ehealth.mimir.database.ArrayParameters.uuids;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.subject.SubjectKind;

/** One event for each change of a cumulative status, to be published later (specification 1.6). */
final class EventRows {
  private static final String TYPE = "StatusChangeEvent";

  private final JdbcClient jdbc;
  private final SubjectKind kind;
  private final Supplier<UUID> ids;

  EventRows(JdbcClient jdbc, SubjectTables tables, Supplier<UUID> ids) {
    this.jdbc = jdbc;
    this.kind = tables.kind();
    this.ids = ids;
  }

  /**
   * Of a person one event; of a party one for each active employee. In the order of time they are
   * in the order of the changes, as in {@link HistoryRows}.
   */
  void add(List<CumulativeRows.Change> changes, UUID user) {
    List<UUID> entities = new ArrayList<>();
    List<String> statuses = new ArrayList<>();
    for (CumulativeRows.Change change : changes) {
      for (UUID entity : entities(change.subject())) {
        entities.add(entity);
        statuses.add(change.status());
      }
    }
    if (entities.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into status_change_events
              (id, event_type, entity_type, entity_id, properties, event_time, changed_by)
            select n.id, :type, :entityType, n.entity,
              jsonb_build_object('verification_status', jsonb_build_object('new_value', n.status)),
              statement_timestamp(), :user
            from unnest(:ids::uuid[], :entities::uuid[], :statuses::text[]) n (id, entity, status)
            """)
        .param("type", TYPE)
        .param("entityType", kind == SubjectKind.PERSON ? "MPI.Person" : "PRM.Employee")
        .param("user", user)
        .param("ids", uuids(Stream.generate(ids).limit(entities.size()).toList()))
        .param("entities", uuids(entities))
        .param("statuses", texts(statuses))
        .update();
  }

  private List<UUID> entities(StoredSubject subject) {
    return kind == SubjectKind.PERSON ? List.of(subject.subject().id()) : subject.activeEmployees();
  }
}
