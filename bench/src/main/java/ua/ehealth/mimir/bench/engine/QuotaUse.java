package ua.ehealth.mimir.bench.engine;

import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import ua.ehealth.mimir.bench.figures.Departures;
import ua.ehealth.mimir.bench.ground.BenchDatabases;
import ua.ehealth.mimir.bench.ground.Journal;
import ua.ehealth.mimir.bench.ground.Questions;
import ua.ehealth.mimir.bench.ground.RegistersProcess;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.registry.mvs.EisMvsClient;
import ua.ehealth.mimir.registry.xroad.XRoadClient;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.Engine;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.RunCause;
import ua.ehealth.mimir.sync.RunListener;
import ua.ehealth.mimir.sync.RunResult;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * How many of the calls that a quota allows are made while work is due, and whether it is kept: as
 * the calls leave, and as they arrive.
 */
final class QuotaUse {
  private static final int WARM_UP = 2_000;

  private final BenchDatabases ground;
  private final RegistersProcess registers;
  private final Settings settings;
  private final Questions questions;
  private final int quota;

  QuotaUse(
      BenchDatabases ground,
      RegistersProcess registers,
      Settings settings,
      Questions questions,
      int quota) {
    this.ground = ground;
    this.registers = registers;
    this.settings = settings;
    this.questions = questions;
    this.quota = quota;
  }

  /** One run, from beginning to end. */
  String measure() throws InterruptedException {
    Journal journal = registers.journal();
    // Real registers are not in their first second of life: theirs would look like a burst of ours.
    new CallsAlone(questions, settings).askFirst(WARM_UP);
    journal.restart();
    Queue<Long> departures = new ConcurrentLinkedQueue<>();
    RunResult result;
    try (XRoadClient xroad = OwnClient.of(settings);
        Engine engine =
            new Engine(
                settings,
                ground.databases(),
                noting(departures, new EisMvsClient(xroad)),
                Stopwatch.SYSTEM)) {
      result = engine.run(Job.named("mvs-persons"), RunCause.COMMAND, RunListener.NOBODY);
    }
    return report(result, new Departures(departures), journal.busiestSecond());
  }

  private static RegisterClient noting(Queue<Long> departures, RegisterClient client) {
    return (question, departure) ->
        client.ask(
            question,
            () -> {
              departure.await();
              departures.add(Stopwatch.SYSTEM.nanos());
            });
  }

  private String report(RunResult result, Departures departures, int arrived) {
    int left = departures.busiestSecond();
    return String.format(
        Locale.ROOT,
        "%d calls in %.1f s, %d without an answer%n"
            + "calls made while work was due, of those allowed: %.4f (aim: 0.97 and more)%n"
            + "the busiest second as they left: %d, %.3f of the quota (aim: 1)%n"
            + "the busiest second as they arrived: %d, %.3f of the quota (aim: 1.02 at most)",
        result.tally().calls(),
        result.took().toMillis() / 1e3,
        result.tally().unavailable(),
        departures.share(quota),
        left,
        (double) left / quota,
        arrived,
        (double) arrived / quota);
  }
}
