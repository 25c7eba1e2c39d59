package ua.ehealth.mimir.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C (or a TERM) end the command that runs on this thread in good order: the thread is
 * interrupted, and the process waits a while for it to close what it holds.
 */
public final class StopSignal implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook;

  private StopSignal(Thread worker) {
    hook =
        new Thread(
            () -> {
              worker.interrupt();
              awaitClose();
            },
            "stop-signal");
  }

  /** To be closed when everything else is, so to be opened first. */
  public static StopSignal forThisThread() {
    StopSignal signal = new StopSignal(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Waits for the signal; returns when it came. */
  public void await() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException signal) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitClose() {
    try {
      boolean inTime = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("mimir: did not stop in time; claims run out by themselves");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // Then the hook has run, and has just been released.
    }
  }
}
