package ua.ehealth.mimir.privacy;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Journals accesses a moment later, many in one statement, so that who looks does not wait for the
 * disk. What was recorded is written in the end: while the database is away it is tried again and
 * again, and who would look meanwhile waits, and is then turned away. Only a process that is killed
 * loses its last moment.
 */
public final class BufferedJournal implements AutoCloseable {
  /** Accesses that wait at most; a list may exceed it by itself. */
  static final int ROOM = 20_000;

  /** Accesses in one statement. */
  static final int BATCH = 1_000;

  /** How long the first of a batch waits for others. */
  private static final Duration GATHERING = Duration.ofMillis(100);

  /** How long who looks waits for room, before it is refused. */
  private static final Duration WAITING = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Tries to write what is left when a journal is closed while its database is away. */
  private static final int LAST_TRIES = 10;

  private static final Logger LOG = LoggerFactory.getLogger(BufferedJournal.class);

  private final AccessBuffer buffer;
  private final Consumer<List<Access>> journal;
  private final Stopwatch stopwatch;
  private final Thread writer;

  /** Begins to write to the journal. */
  public BufferedJournal(AccessJournal journal, Stopwatch stopwatch) {
    this(journal::record, stopwatch, new AccessBuffer(ROOM));
  }

  BufferedJournal(Consumer<List<Access>> journal, Stopwatch stopwatch, AccessBuffer buffer) {
    this.journal = journal;
    this.stopwatch = stopwatch;
    this.buffer = buffer;
    // No daemon: a process does not end before what was looked at is written.
    this.writer = Thread.ofPlatform().name("access-journal").start(this::write);
  }

  /**
   * Takes accesses on, in their order; waits where too many wait already.
   *
   * @throws JournalUnavailable if nothing could be written for long, or the journal is closed: then
   *     nothing may be shown
   */
  public void record(List<Access> accesses) {
    if (!accesses.isEmpty() && !buffer.add(accesses, WAITING)) {
      throw new JournalUnavailable();
    }
  }

  private void write() {
    int left = LAST_TRIES;
    for (List<Access> batch = next(); !batch.isEmpty(); batch = next()) {
      while (!written(batch)) {
        if (buffer.isClosed() && --left <= 0) {
          LOG.error("{} accesses could not be journaled", batch.size() + buffer.clear());
          return;
        }
        pause();
      }
    }
  }

  private List<Access> next() {
    return buffer.take(BATCH, GATHERING);
  }

  private boolean written(List<Access> batch) {
    try {
      journal.accept(batch);
      return true;
    } catch (RuntimeException trouble) {
      LOG.warn("the access journal cannot be written: {}", trouble.getClass().getSimpleName());
      return false;
    }
  }

  private void pause() {
    try {
      stopwatch.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      buffer.close();
    }
  }

  /** Takes nothing on any more, and returns when all is written. */
  @Override
  public void close() {
    buffer.close();
    try {
      writer.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
