package ua.ehealth.mimir.time;

import java.time.Duration;

/**
 * Does something again and again, with a pause after each round, until it is closed. Only the pause
 * is cut short by the close: a round under way is waited for, for an interrupt would tear its
 * connection down.
 */
public final class Rounds implements AutoCloseable {
  private final Runnable round;
  private final Duration pause;
  private final Stopwatch stopwatch;
  private final Thread thread;
  private boolean closed;
  private boolean pausing;

  /**
   * Rounds under way: the first begins at once.
   *
   * @param round throws nothing
   */
  public Rounds(String name, Runnable round, Duration pause, Stopwatch stopwatch) {
    this.round = round;
    this.pause = pause;
    this.stopwatch = stopwatch;
    this.thread = Thread.ofVirtual().name(name).start(this::goOn);
  }

  private void goOn() {
    while (!isClosed()) {
      round.run();
      try {
        pause();
      } catch (InterruptedException cutShort) {
        return;
      }
    }
  }

  private void pause() throws InterruptedException {
    synchronized (this) {
      pausing = !closed;
    }
    if (pausing) {
      stopwatch.sleep(pause);
    }
    synchronized (this) {
      pausing = false;
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (pausing) {
        thread.interrupt();
      }
    }
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
