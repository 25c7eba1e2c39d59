package ua.ehealth.mimir.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Thousands of requests from several senders at once, each made of a seed of its own: the same in
 * every run. A failure names its seed, which {@code -Dmimir.seed=N} sends alone; {@code
 * -Dmimir.fuzz=N} sends N. After a beginning that fills caches come two halves of equal length:
 * what lives after the second is no more than what lived after the first, and no threads are left.
 */
public final class Campaign {
  private static final int SENDERS = 4;

  /** What may come to live in a half: caches that are not full yet, statements known by then. */
  private static final long MOST_GROWTH = 2 << 20;

  private static final int MOST_THREADS = 4;

  private Campaign() {}

  private record Held(long bytes, int threads) {
    static Held now() {
      // What a first collection hands to cleaners goes with a later one.
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      return new Held(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          ManagementFactory.getThreadMXBean().getThreadCount());
    }
  }

  /**
   * Sends them.
   *
   * @param usual requests where {@code mimir.fuzz} says nothing
   * @param request sends one, and judges what comes back
   */
  public static void send(String what, int usual, Consumer<RandomGenerator> request) {
    Long only = Long.getLong("mimir.seed");
    if (only != null) {
      attempt(only, request);
      return;
    }
    int requests = Integer.getInteger("mimir.fuzz", usual);
    long began = Stopwatch.SYSTEM.nanos();
    int beginning = requests / 5;
    int half = beginning + (requests - beginning) / 2;
    send(1, beginning, request);
    send(beginning + 1, half, request);
    Held before = Held.now();
    send(half + 1, requests, request);
    Held after = Held.now();
    System.out.printf(
        "%s: %d requests in %d s; heap %,d KB, then %,d KB; threads %d, then %d%n",
        what,
        requests,
        Duration.ofNanos(Stopwatch.SYSTEM.nanos() - began).toSeconds(),
        before.bytes() >> 10,
        after.bytes() >> 10,
        before.threads(),
        after.threads());
    assertThat(after.bytes() - before.bytes()).as("growth of the heap").isLessThan(MOST_GROWTH);
    assertThat(after.threads() - before.threads()).as("threads left").isLessThan(MOST_THREADS);
  }

  private static void send(long first, long last, Consumer<RandomGenerator> request) {
    AtomicLong next = new AtomicLong(first);
    AtomicReference<AssertionError> failure = new AtomicReference<>();
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      for (int i = 0; i < SENDERS; i++) {
        senders.execute(() -> {
          for (long seed = next.getAndIncrement();
              seed <= last && failure.get() == null;
              seed = next.getAndIncrement()) {
            try {
              attempt(seed, request);
            } catch (AssertionError failed) {
              failure.compareAndSet(null, failed);
            }
          }
        });
      }
      senders.shutdown();
      assertThat(senders.awaitTermination(1, TimeUnit.HOURS)).as("all are answered").isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  private static void attempt(long seed, Consumer<RandomGenerator> request) {
    try {
      request.accept(new SplittableRandom(seed));
    } catch (AssertionError | RuntimeException failed) {
      throw new AssertionError("fails with -Dmimir.seed=" + seed, failed);
    }
  }
}
