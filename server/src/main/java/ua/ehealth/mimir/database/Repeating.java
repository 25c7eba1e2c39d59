package ua.ehealth.mimir.database;

import java.time.Duration;
import java.util.function.Supplier;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Does a piece of database work again when a database was away for a moment or another transaction
 * was in the way. Every such piece may be repeated with the same result; questions to registers are
 * never repeated here (specification 2.6).
 */
public final class Repeating {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Stopwatch stopwatch;
  private final Duration patience;

  /**
   * @param stopwatch measures the patience and the pauses
   * @param patience after which the trouble is thrown on
   */
  public Repeating(Stopwatch stopwatch, Duration patience) {
    this.stopwatch = stopwatch;
    this.patience = patience;
  }

  /** The result of the work; throws what it threw if it was no passing trouble, or lasted. */
  public <T> T until(Supplier<T> work) throws InterruptedException {
    long deadline = stopwatch.nanos() + patience.toNanos();
    for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
      try {
        return work.get();
      } catch (RuntimeException trouble) {
        boolean passing = DatabaseTrouble.isLoss(trouble) || DatabaseTrouble.isConflict(trouble);
        if (!passing || deadline - stopwatch.nanos() <= 0) {
          throw trouble;
        }
      }
      stopwatch.sleep(pause);
    }
  }

  /** The same for work without a result. */
  public void until(Runnable work) throws InterruptedException {
    until(() -> {
      work.run();
      return true;
    });
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }
}
