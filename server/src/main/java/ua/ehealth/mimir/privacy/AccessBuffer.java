package ua.ehealth.mimir.privacy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Accesses on their way to the journal: first in, first out, and never more than there is room. */
final class AccessBuffer {
  private final int room;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Condition enough = lock.newCondition();
  private final Condition left = lock.newCondition();
  private final Queue<Access> waiting = new ArrayDeque<>();
  private int wanted;
  private boolean closed;

  /**
   * @param room how many wait at most; those of one call come in together, as soon as one has room
   */
  AccessBuffer(int room) {
    this.room = room;
  }

  /** False if there was no room for so long, the buffer is closed, or the thread is to stop. */
  boolean add(List<Access> accesses, Duration patience) {
    long nanos = patience.toNanos();
    lock.lock();
    try {
      while (waiting.size() >= room && !closed) {
        if (nanos <= 0) {
          return false;
        }
        nanos = left.awaitNanos(nanos);
      }
      if (closed) {
        return false;
      }
      waiting.addAll(accesses);
      arrived.signal();
      if (waiting.size() >= wanted) {
        enough.signal();
      }
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The next ones: as soon as there are so many, or so long after there is one, or at once when
   * closed; empty only when closed, with nothing left. For one thread.
   */
  List<Access> take(int most, Duration gathering) {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        arrived.awaitUninterruptibly();
      }
      gather(most, gathering.toNanos());
      List<Access> taken = new ArrayList<>(Math.min(most, waiting.size()));
      while (taken.size() < most && !waiting.isEmpty()) {
        taken.add(waiting.remove());
      }
      left.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void gather(int most, long nanos) {
    wanted = most;
    try {
      while (waiting.size() < most && !closed && nanos > 0) {
        nanos = enough.awaitNanos(nanos);
      }
    } catch (InterruptedException stopped) {
      // The thread is the journal's own, which ends by closing; a batch too small does no harm.
      Thread.currentThread().interrupt();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signal();
      enough.signal();
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Lets go of what waits. How much that was. */
  int clear() {
    lock.lock();
    try {
      int waited = waiting.size();
      waiting.clear();
      return waited;
    } finally {
      lock.unlock();
    }
  }
}
