package ua.ehealth.mimir.time;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Monotonic time and waiting for it; tests replace it by virtual time. */
public interface Stopwatch {

  /** Nanoseconds since an arbitrary moment; only differences mean anything. */
  long nanos();

  /** Waits until {@link #nanos} has reached {@code deadline}; at once if it has. */
  void sleepUntil(long deadline) throws InterruptedException;

  default void sleep(Duration duration) throws InterruptedException {
    sleepUntil(nanos() + duration.toNanos());
  }

  Stopwatch SYSTEM =
      new Stopwatch() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void sleepUntil(long deadline) throws InterruptedException {
          for (long left = deadline - nanos(); left > 0; left = deadline - nanos()) {
            if (Thread.interrupted()) {
              throw new InterruptedException();
            }
            LockSupport.parkNanos(left);
          }
        }
      };
}
