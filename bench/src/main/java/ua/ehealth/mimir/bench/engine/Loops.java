package ua.ehealth.mimir.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several loops over the due set at once, as statements of one hide the waits of another.
 *
 * @param count how many
 * @param batch persons a statement
 */
record Loops(int count, int batch) {

  /** Something that ends when nobody is due. */
  @FunctionalInterface
  interface Loop {
    void run() throws Exception;
  }

  void run(Loop loop) throws InterruptedException {
    Callable<Void> task =
        () -> {
          loop.run();
          return null;
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        running.add(threads.submit(task));
      }
      for (Future<Void> each : running) {
        each.get();
      }
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
  }
}
