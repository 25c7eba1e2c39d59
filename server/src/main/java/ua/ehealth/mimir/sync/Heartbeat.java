package ua.ehealth.mimir.sync;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.time.Rounds;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Keeps the runs of this process alive in MIMIR. A run that others have buried meanwhile, because
 * this process or the database was away for too long, is told so: its questions may be asked by
 * others now.
 */
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final RunRows rows;
  private final Duration life;
  private final Map<UUID, Runnable> runs = new ConcurrentHashMap<>();
  private final Rounds rounds;

  /**
   * @param life of a run that is not renewed; renewed at a third of it
   */
  Heartbeat(RunRows rows, Duration life, Stopwatch stopwatch) {
    this.rows = rows;
    this.life = life;
    this.rounds = new Rounds("heartbeat", this::renew, life.dividedBy(3), stopwatch);
  }

  /** Keeps a run alive from now on. */
  void keep(UUID run, Runnable whenBuried) {
    runs.put(run, whenBuried);
  }

  void leave(UUID run) {
    runs.remove(run);
  }

  private void renew() {
    Set<UUID> kept = Set.copyOf(runs.keySet());
    if (kept.isEmpty()) {
      return;
    }
    try {
      Set<UUID> live = rows.renew(kept, life);
      kept.stream()
          .filter(run -> !live.contains(run))
          .forEach(run -> {
            Runnable whenBuried = runs.remove(run);
            if (whenBuried != null) {
              LOG.warn("run {} was taken for dead by others, and stops", run);
              whenBuried.run();
            }
          });
    } catch (RuntimeException trouble) {
      LOG.warn("runs could not be kept alive: {}", Defect.of(trouble));
    }
  }

  @Override
  public void close() {
    rounds.close();
  }
}
