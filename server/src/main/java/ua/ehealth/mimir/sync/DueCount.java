package ua.ehealth.mimir.sync;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.registry.Defect;

/** Counts beside a run how many are due: on a large table that takes a while. */
final class DueCount implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DueCount.class);

  private final Thread thread;

  DueCount(LongSupplier count, LongConsumer whenCounted) {
    this.thread = Thread.ofVirtual().name("due").start(() -> count(count, whenCounted));
  }

  private static void count(LongSupplier count, LongConsumer whenCounted) {
    try {
      whenCounted.accept(count.getAsLong());
    } catch (RuntimeException trouble) {
      LOG.debug("those who are due were not counted: {}", Defect.of(trouble));
    }
  }

  /** Whoever has not been counted by now need not be. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
