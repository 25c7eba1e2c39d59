package ua.ehealth.mimir.registry.pace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/**
 * Calls at once through the security server, of which some are kept for people waiting at a desk
 * (specification 2.7): a sweep never starves them. People may use any slot and go first; sweeps
 * leave the reserve free. Each line is first come, first served.
 */
public final class Slots {
  private final Deque<Turn> people = new ArrayDeque<>();
  private final Deque<Turn> sweeps = new ArrayDeque<>();
  private int free;
  private int freeForSweeps;

  /** A place in a line. */
  private static final class Turn {
    final Semaphore come = new Semaphore(0);
  }

  /**
   * @param maxInFlight calls at once through the security server, 1 or more
   * @param reservedOnDemand how many of them sweeps may not use, less than {@code maxInFlight}
   */
  public Slots(int maxInFlight, int reservedOnDemand) {
    if (maxInFlight < 1 || reservedOnDemand < 0 || reservedOnDemand >= maxInFlight) {
      throw new IllegalArgumentException(
          "of "
              + maxInFlight
              + " calls at once "
              + reservedOnDemand
              + " cannot be reserved: at least one must be left");
    }
    this.free = maxInFlight;
    this.freeForSweeps = maxInFlight - reservedOnDemand;
  }

  /**
   * Waits for a slot of a sweep.
   *
   * @return whether one was free at once
   */
  public boolean acquire() throws InterruptedException {
    Turn turn = new Turn();
    if (lineUp(sweeps, turn)) {
      return true;
    }
    try {
      turn.come.acquire();
      return false;
    } catch (InterruptedException interrupted) {
      if (!leave(sweeps, turn)) {
        release();
      }
      throw interrupted;
    }
  }

  /** Waits for a slot for a person who waits: only where all are taken, and before any sweep. */
  public void acquireOnDemand() throws InterruptedException {
    Turn turn = new Turn();
    if (lineUp(people, turn)) {
      return;
    }
    try {
      turn.come.acquire();
    } catch (InterruptedException interrupted) {
      if (!leave(people, turn)) {
        releaseOnDemand();
      }
      throw interrupted;
    }
  }

  /** How many sweeps wait for a slot. */
  public synchronized int waiting() {
    return sweeps.size();
  }

  /** Gives back a slot of a sweep. */
  public synchronized void release() {
    freeForSweeps++;
    releaseOnDemand();
  }

  /** Gives back the slot of a person who waited. */
  public synchronized void releaseOnDemand() {
    free++;
    serve();
  }

  /** Whether the turn has come at once. */
  private synchronized boolean lineUp(Deque<Turn> line, Turn turn) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    line.add(turn);
    serve();
    return turn.come.tryAcquire();
  }

  /** Whether the turn had not come yet: otherwise it holds a slot. */
  private synchronized boolean leave(Deque<Turn> line, Turn turn) {
    return line.remove(turn);
  }

  private void serve() {
    while (free > 0 && !people.isEmpty()) {
      free--;
      people.remove().come.release();
    }
    while (free > 0 && freeForSweeps > 0 && !sweeps.isEmpty()) {
      free--;
      freeForSweeps--;
      sweeps.remove().come.release();
    }
  }
}
