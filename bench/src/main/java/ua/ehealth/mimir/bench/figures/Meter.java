package ua.ehealth.mimir.bench.figures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import ua.ehealth.mimir.time.Stopwatch;

/** Measures work by the clock and by the processor time of the processes that take part in it. */
public final class Meter {
  private final Map<String, Supplier<OptionalDouble>> processes = new LinkedHashMap<>();

  /** Something to be measured. */
  @FunctionalInterface
  public interface Work {
    void run() throws InterruptedException;
  }

  /**
   * The same meter with one process more.
   *
   * @param seconds of processor time that it has used until now
   */
  public Meter with(String process, Supplier<OptionalDouble> seconds) {
    processes.put(process, seconds);
    return this;
  }

  /** The processes that are watched, in the order in which they were named. */
  public List<String> processes() {
    return List.copyOf(processes.keySet());
  }

  /** Does the work once. */
  public Cost of(Work work) throws InterruptedException {
    Map<String, Double> before = used();
    long begin = Stopwatch.SYSTEM.nanos();
    work.run();
    double seconds = (Stopwatch.SYSTEM.nanos() - begin) / 1e9;
    Map<String, Double> used = used();
    used.keySet().retainAll(before.keySet());
    used.replaceAll((process, until) -> until - before.get(process));
    return new Cost(seconds, used);
  }

  private Map<String, Double> used() {
    Map<String, Double> used = new HashMap<>();
    processes.forEach(
        (process, seconds) -> seconds.get().ifPresent(until -> used.put(process, until)));
    return used;
  }
}
