package ua.ehealth.mimir.sync;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.sync.subjects.Claims;
import ua.ehealth.mimir.time.Rounds;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Looks every {@code SWEEP_SECONDS} for what dead runs and older systems left: claims whose leases
 * ran out are given back, answers not spread yet are spread (specification 2.3, 2.5).
 */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final List<Claims> claims;
  private final Spreading spreading;
  private final Rounds rounds;

  Housekeeping(
      Collection<Claims> claims, Spreading spreading, Duration pause, Stopwatch stopwatch) {
    this.claims = List.copyOf(claims);
    this.spreading = spreading;
    this.rounds = new Rounds("housekeeping", this::look, pause, stopwatch);
  }

  private void look() {
    try {
      int returned = claims.stream().mapToInt(Claims::sweep).sum();
      if (returned > 0) {
        LOG.info("{} claims of dead runs were given back", returned);
      }
      // A name of its own each time: a note whose spreading failed is found again.
      spreading.leftBehind(UUID.randomUUID());
    } catch (RuntimeException trouble) {
      LOG.warn("what dead runs left could not be taken up: {}", Defect.of(trouble));
    }
  }

  @Override
  public void close() {
    rounds.close();
  }
}
