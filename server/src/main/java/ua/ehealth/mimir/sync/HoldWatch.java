package ua.ehealth.mimir.sync;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.hold.HeldServices;
import ua.ehealth.mimir.registry.hold.Hold;
import ua.ehealth.mimir.time.Rounds;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Sees in MIMIR which services an operator holds (specification 2.6): nothing leaves for them from
 * this process, and their runs halt. While the database does not answer, what was seen last holds.
 */
final class HoldWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HoldWatch.class);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final HeldServices held;
  private final Desks desks;
  private final Collection<RunUnderWay> runs;
  private final Rounds rounds;

  /**
   * @param runs those under way, as they come and go
   */
  HoldWatch(HeldServices held, Desks desks, Collection<RunUnderWay> runs, Stopwatch stopwatch) {
    this.held = held;
    this.desks = desks;
    this.runs = runs;
    this.rounds = new Rounds("holds", this::look, PAUSE, stopwatch);
  }

  private void look() {
    try {
      Map<EisService, Hold> holds = held.all();
      desks.hold(holds.keySet());
      runs.forEach(run ->
          Optional.ofNullable(holds.get(run.job().service())).ifPresent(hold -> end(run, hold)));
    } catch (RuntimeException trouble) {
      LOG.warn("what is held could not be read: {}", Defect.of(trouble));
    }
  }

  private static void end(RunUnderWay run, Hold hold) {
    if (run.halt(RunState.HELD, hold.inWords())) {
      LOG.warn("run {} of {} ends: {}", run.id(), run.job(), hold.inWords());
    }
  }

  @Override
  public void close() {
    rounds.close();
  }
}
