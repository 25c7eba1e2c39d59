package ua.ehealth.mimir.sync.subjects;

import static ua.ehealth.mimir.database.ArrayParameters.texts;
import static ua.ehealth.mimir.database.ArrayParameters.uuids;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clears a UNZR of a wrong format, if it is still the one that was judged (specification 2.4). */
final class IncorrectUnzr {
  private final JdbcClient jdbc;

  IncorrectUnzr(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The values that were cleared, by person. */
  Map<UUID, String> clear(List<Turn.Moved> moved, UUID user) {
    List<Turn.Moved> judged = moved.stream().filter(turn -> turn.incorrectValue() != null).toList();
    Map<UUID, String> cleared = new HashMap<>();
    if (judged.isEmpty()) {
      return cleared;
    }
    jdbc.sql(
            """
            update persons p set unzr = null, updated_at = now(), updated_by = :user
            from unnest(:ids::uuid[], :values::text[]) n (id, value)
            where p.id = n.id and p.unzr = n.value
            returning p.id, n.value
            """)
        .param("user", user)
        .param("ids", uuids(judged.stream().map(turn -> turn.move().subject()).toList()))
        .param("values", texts(judged.stream().map(Turn.Moved::incorrectValue).toList()))
        .query(row -> {
          cleared.put(row.getObject(1, UUID.class), row.getString(2));
        });
    return cleared;
  }
}
