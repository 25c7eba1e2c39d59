package ua.ehealth.mimir.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Lets Ctrl-C (or a TERM) end a command in good order: its thread is interrupted, the process waits
 * a while for it to close what it holds, and then ends with the status of the command, not with
 * that of the signal.
 */
public final class StopSignal {
  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(20);

  private StopSignal() {}

  /** Runs a command on this thread and ends the process with its exit status. */
  public static void exitAfter(IntSupplier command) {
    Thread worker = Thread.currentThread();
    Thread hook = new Thread(() -> stop(worker), "stop-signal");
    Runtime.getRuntime().addShutdownHook(hook);
    int status = command.getAsInt();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException signalled) {
      Runtime.getRuntime().halt(status);
    }
    System.exit(status);
  }

  /** Waits for the signal. */
  public static void await() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException signal) {
      // What is closed now must not be interrupted too.
    }
  }

  private static void stop(Thread worker) {
    worker.interrupt();
    try {
      worker.join(PATIENCE_MILLIS);
      if (worker.isAlive()) {
        System.err.println("mimir: did not stop in time; claims run out by themselves");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
