package ua.ehealth.mimir.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.ehealth.mimir.rig.Sql;

/** The recorded changes of cumulative statuses: the new values of each entity, in order. */
final class Events {
  private final Map<UUID, List<String>> values = new HashMap<>();

  /**
   * @param type of the entities that this database may tell of
   */
  Events(Sql database, String type) {
    database.list(
        row ->
            values
                .computeIfAbsent(row.getObject("entity_id", UUID.class), _ -> new ArrayList<>())
                .add(row.getBoolean("right_form") ? row.getString("new_value") : "malformed"),
        """
        select entity_id, properties->'verification_status'->>'new_value' as new_value,
          event_type = 'StatusChangeEvent' and entity_type = ?
            and properties = jsonb_build_object('verification_status',
              jsonb_build_object('new_value', properties->'verification_status'->>'new_value'))
            as right_form
        from status_change_events order by event_time, id
        """,
        type);
  }

  /** Takes out what is told of an entity. */
  List<String> take(UUID entity) {
    List<String> told = values.remove(entity);
    return told == null ? List.of() : told;
  }

  /** How many entities are told of that nobody has taken out. */
  int left() {
    return values.size();
  }
}
