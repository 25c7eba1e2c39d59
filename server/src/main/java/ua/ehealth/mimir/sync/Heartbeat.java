package ua.ehealth.mimir.sync;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.time.Rounds;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Keeps the runs of this process alive in MIMIR, shows there how far they are, and follows what an
 * operator orders there of them. A run that others have buried meanwhile, because this process or
 * the database was away for too long, halts: its questions may be asked by others now.
 */
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  /** An order is followed within two seconds. */
  private static final Duration MOST = Duration.ofSeconds(1);

  private final RunRows rows;
  private final Collection<RunUnderWay> runs;
  private final Rounds rounds;

  /**
   * @param runs those under way, as they come and go
   * @param life of a run that is not renewed; renewed at a third of it, or sooner
   */
  Heartbeat(RunRows rows, Collection<RunUnderWay> runs, Duration life, Stopwatch stopwatch) {
    this.rows = rows;
    this.runs = runs;
    Duration third = life.dividedBy(3);
    this.rounds =
        new Rounds("heartbeat", this::renew, third.compareTo(MOST) < 0 ? third : MOST, stopwatch);
  }

  private void renew() {
    List<RunUnderWay> kept = List.copyOf(runs);
    if (kept.isEmpty()) {
      return;
    }
    try {
      Map<UUID, Optional<RunOrder>> live = rows.renew(kept);
      kept.forEach(run -> follow(run, live.get(run.id())));
    } catch (RuntimeException trouble) {
      LOG.warn("runs could not be kept alive: {}", Defect.of(trouble));
    }
  }

  /**
   * @param order null if the run is dead to others, or has ended just now
   */
  private void follow(RunUnderWay run, Optional<RunOrder> order) {
    if (order == null) {
      if (runs.contains(run) && run.halt(RunState.FAILED, "taken for dead by others")) {
        LOG.warn("run {} was taken for dead by others, and stops", run.id());
      }
    } else {
      order.ifPresent(given -> follow(run, given));
    }
  }

  private static void follow(RunUnderWay run, RunOrder order) {
    RunState state = order.word() == RunOrder.Word.PAUSE ? RunState.PAUSED : RunState.STOPPED;
    if (run.halt(state, order.inWords())) {
      LOG.info("run {} of {} is to {}", run.id(), run.job(), order.word().code());
    }
  }

  @Override
  public void close() {
    rounds.close();
  }
}
