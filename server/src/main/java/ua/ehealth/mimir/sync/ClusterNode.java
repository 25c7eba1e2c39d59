package ua.ehealth.mimir.sync;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.time.Rounds;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Shows this process in MIMIR ({@code cluster_nodes}) while it lives, and how far its clock is from
 * the database's. Nothing is decided by it: it is for those who watch.
 */
final class ClusterNode implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterNode.class);

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private static final String SHOW =
      """
      insert into cluster_nodes (id, name, started_at, alive_until, clock_ahead_millis)
      values (:id, :name, now(), now() + interval '20 seconds', :ahead)
      on conflict (id) do update set alive_until = excluded.alive_until,
        clock_ahead_millis = excluded.clock_ahead_millis
      """;

  private static final String FORGET =
      "delete from cluster_nodes where id = :id or alive_until < now() - interval '1 hour'";

  private final UUID id;
  private final Database mimir;
  private final InstantSource clock;
  private final Rounds rounds;

  ClusterNode(UUID id, Database mimir, InstantSource clock, Stopwatch stopwatch) {
    this.id = id;
    this.mimir = mimir;
    this.clock = clock;
    this.rounds = new Rounds("node", this::show, PAUSE, stopwatch);
  }

  private void show() {
    try {
      mimir
          .jdbc()
          .sql(SHOW)
          .param("id", id)
          .param("name", ManagementFactory.getRuntimeMXBean().getName())
          .param("ahead", ahead().toMillis())
          .update();
    } catch (RuntimeException trouble) {
      LOG.debug("this process could not be shown: {}", Defect.of(trouble));
    }
  }

  /** By the middle of the question, so that its way counts half. */
  private Duration ahead() {
    Instant before = clock.instant();
    Instant there =
        mimir
            .jdbc()
            .sql("select clock_timestamp()")
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    Instant middle = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
    return Duration.between(there, middle);
  }

  @Override
  public void close() {
    rounds.close();
    try {
      mimir.jdbc().sql(FORGET).param("id", id).update();
    } catch (RuntimeException trouble) {
      LOG.debug("this process could not be taken out: {}", Defect.of(trouble));
    }
  }
}
