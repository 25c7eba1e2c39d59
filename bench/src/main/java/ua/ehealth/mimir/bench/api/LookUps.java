package ua.ehealth.mimir.bench.api;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import ua.ehealth.mimir.bench.figures.Cost;
import ua.ehealth.mimir.bench.figures.Latencies;
import ua.ehealth.mimir.bench.figures.Meter;
import ua.ehealth.mimir.bench.figures.ProcessorTime;
import ua.ehealth.mimir.bench.figures.Series;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * {@code GET /api/persons/{id}/verification} of random persons, as fast as they are answered on so
 * many connections. The client is in this process, on threads of its own, whose processor time is
 * told apart.
 */
final class LookUps {
  /** Requests at once. */
  static final int CONNECTIONS = 16;

  /** Rounds that the first, which does not count, is as long as: the third was not yet warm. */
  private static final int WARM_UP = 4;

  private static final long SECOND = 1_000_000_000L;

  private final ApiClient client;
  private final Meter meter;
  private final long persons;
  private final int seconds;

  /** What one connection saw. */
  private record Seen(Latencies latencies, double processor) {}

  /** What all saw in a round. */
  private record Round(Cost cost, Latencies latencies, double clientProcessor) {
    double rate() {
      return latencies.count() / cost.seconds();
    }

    double micros(double processorSeconds) {
      return processorSeconds * 1e6 / latencies.count();
    }

    double of(String process) {
      return cost.processor().getOrDefault(process, Double.NaN);
    }
  }

  /**
   * @param seconds a round
   */
  LookUps(ApiGround ground, ApiClient client, long persons, int seconds) {
    this.client = client;
    this.persons = persons;
    this.seconds = seconds;
    this.meter =
        new Meter()
            .with("Mimir", () -> ProcessorTime.of(ProcessHandle.current().pid()))
            .with("PostgreSQL", ground.databases()::processorTime);
  }

  /** Measures and reports, after a round that does not count. */
  String run(int times, Consumer<String> told) throws InterruptedException {
    List<Round> rounds = new ArrayList<>();
    for (int round = 0; round <= times; round++) {
      Round seen = round(round);
      if (round > 0) {
        rounds.add(seen);
      }
      told.accept(
          "look-ups, "
              + (round == 0 ? "warm-up" : "round " + round)
              + ": "
              + Math.round(seen.rate())
              + " a second");
    }
    return report(rounds);
  }

  private Round round(int number) throws InterruptedException {
    List<Seen> seen = new ArrayList<>();
    Cost cost = meter.of(() -> seen.addAll(ask(number)));
    Latencies all = new Latencies();
    seen.forEach(each -> all.addAll(each.latencies()));
    return new Round(cost, all, seen.stream().mapToDouble(Seen::processor).sum());
  }

  private List<Seen> ask(int number) throws InterruptedException {
    List<Seen> seen = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Future<Seen>> all = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        long seed = (long) number * CONNECTIONS + i;
        long nanos = SECOND * seconds * (number == 0 ? WARM_UP : 1);
        all.add(threads.submit(() -> askAlone(new SplittableRandom(seed), nanos)));
      }
      for (Future<Seen> each : all) {
        seen.add(each.get());
      }
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
    return seen;
  }

  private Seen askAlone(SplittableRandom random, long nanos) throws InterruptedException {
    Latencies latencies = new Latencies();
    long end = Stopwatch.SYSTEM.nanos() + nanos;
    while (Stopwatch.SYSTEM.nanos() < end) {
      String path =
          "/api/persons/" + SettledPersons.id(1 + random.nextLong(persons)) + "/verification";
      latencies.measure(() -> client.get(path));
    }
    long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return new Seen(latencies, processor / (double) SECOND);
  }

  private static String report(List<Round> rounds) {
    Series rate = series(rounds, Round::rate);
    return String.format(
        Locale.ROOT,
        "GET /api/persons/{id}/verification, %d connections, random persons, the client in the same"
            + " process%n"
            + "requests a second: %.0f (%.0f to %.0f) (aim: 2000)%n"
            + "p50 %.2f ms, p99 %.2f ms%n"
            + "processor µs a request: Mimir %.0f, PostgreSQL %.0f, the client %.0f%n",
        CONNECTIONS,
        rate.median(),
        rate.least(),
        rate.most(),
        series(rounds, round -> round.latencies().millis(0.5)).median(),
        series(rounds, round -> round.latencies().millis(0.99)).median(),
        series(rounds, round -> round.micros(round.of("Mimir") - round.clientProcessor())).median(),
        series(rounds, round -> round.micros(round.of("PostgreSQL"))).median(),
        series(rounds, round -> round.micros(round.clientProcessor())).median());
  }

  private static Series series(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return new Series(rounds.stream().map(figure::applyAsDouble).toList());
  }
}
