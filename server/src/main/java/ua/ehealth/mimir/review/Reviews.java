package ua.ehealth.mimir.review;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.support.SqlArrayValue;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.subject.SubjectKind;

/** The verification of persons and parties by their ids, one statement whatever their number. */
public final class Reviews {
  private static final String ONE =
      """
      select {columns}
      from {subjects} p left join {verifications} v on v.{id} = p.id
      where p.id = ?
      """;

  private static final String MANY =
      """
      select {columns}
      from unnest(?) w (id)
        cross join lateral (select * from {subjects} p where p.id = w.id offset 0) p
        left join lateral (
          select * from {verifications} v where v.{id} = w.id offset 0) v on true
      """;

  private final Map<SubjectKind, Place> places = new EnumMap<>(SubjectKind.class);

  public Reviews(Databases databases) {
    for (ReviewTables tables : ReviewTables.values()) {
      var database = databases.of(tables.kind());
      ReviewRows rows = new ReviewRows(tables);
      places.put(
          tables.kind(),
          new Place(new IndexedQuery(database), rows, statement(ONE, rows), statement(MANY, rows)));
    }
  }

  /** Empty where there is no such person or party. */
  public Optional<SubjectReview> find(SubjectKind kind, UUID id) {
    Place place = places.get(kind);
    return place.query().plain(new Sql().add(place.one(), id), place.rows()::read).stream()
        .findFirst();
  }

  /** Those of the ids that exist, by id. */
  public Map<UUID, SubjectReview> find(SubjectKind kind, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Place place = places.get(kind);
    Sql statement = new Sql().add(place.many(), new SqlArrayValue("uuid", ids.toArray()));
    List<SubjectReview> found = place.query().sorted(statement, place.rows()::read);
    Map<UUID, SubjectReview> byId = new HashMap<>();
    found.forEach(review -> byId.put(review.id(), review));
    return byId;
  }

  private static String statement(String template, ReviewRows rows) {
    return rows.tables().sql(template.replace("{columns}", rows.columns()));
  }

  private record Place(IndexedQuery query, ReviewRows rows, String one, String many) {}
}
