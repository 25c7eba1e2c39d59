package ua.ehealth.mimir.review;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.jdbc.support.SqlArrayValue;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Legal entities, and whom they employ. What one is, is remembered for {@link #REMEMBERED}: each
 * request asks, and hardly one ever changes.
 */
public final class LegalEntities {
  /** How long an answer is used: what is closed may go on asking for so long. */
  public static final Duration REMEMBERED = Duration.ofSeconds(5);

  /** Answers at most, ids that lead to nobody included. */
  static final int MOST_REMEMBERED = 10_000;

  private static final String FIND =
      """
      select id, coalesce(status = 'ACTIVE' and is_active, false), coalesce(type = 'NHS', false)
      from legal_entities where id = ?
      """;

  private static final String EMPLOYED =
      """
      select distinct w.id
      from unnest(?) w (id)
        join employees e on e.party_id = w.id
      where e.legal_entity_id = ? and e.status = 'APPROVED' and e.is_active
      """;

  private final IndexedQuery query;
  private final Stopwatch stopwatch;
  private final ReentrantLock lock = new ReentrantLock();

  /** The longest known first. */
  private final Map<UUID, Known> known = new LinkedHashMap<>();

  public LegalEntities(Database prm, Stopwatch stopwatch) {
    this.query = new IndexedQuery(prm);
    this.stopwatch = stopwatch;
  }

  /** Empty where there is no such legal entity. */
  public Optional<LegalEntity> find(UUID id) {
    long now = stopwatch.nanos();
    lock.lock();
    try {
      Known found = known.get(id);
      if (found != null && now - found.since() < REMEMBERED.toNanos()) {
        return found.entity();
      }
    } finally {
      lock.unlock();
    }
    Optional<LegalEntity> entity = read(id);
    remember(id, new Known(entity, now));
    return entity;
  }

  /**
   * Which of the parties the legal entity employs: by an active and approved employee (1.4).
   *
   * @return a part of {@code parties}
   */
  public Set<UUID> employs(UUID legalEntity, Collection<UUID> parties) {
    if (parties.isEmpty()) {
      return Set.of();
    }
    Sql statement =
        new Sql().add(EMPLOYED, new SqlArrayValue("uuid", parties.toArray()), legalEntity);
    return query.sorted(statement, Columns::uuid).stream().collect(Collectors.toSet());
  }

  private Optional<LegalEntity> read(UUID id) {
    return query
        .plain(new Sql().add(FIND, id), row -> new LegalEntity(row.uuid(), row.yes(), row.yes()))
        .stream()
        .findFirst();
  }

  private void remember(UUID id, Known found) {
    lock.lock();
    try {
      known.remove(id);
      known.put(id, found);
      if (known.size() > MOST_REMEMBERED) {
        known.remove(known.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }

  private record Known(Optional<LegalEntity> entity, long since) {}
}
