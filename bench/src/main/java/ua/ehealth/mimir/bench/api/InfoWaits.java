package ua.ehealth.mimir.bench.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import ua.ehealth.mimir.bench.figures.Latencies;
import ua.ehealth.mimir.cli.Progress;
import ua.ehealth.mimir.cli.Synchronization;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * From {@code syncUnzrInfoRegister} to {@code processed}, one number after another, while a run
 * asks about every person.
 */
final class InfoWaits {
  private static final String REQUEST =
      """
      mutation ($unzr: String!) {
        syncUnzrInfoRegister(input: {unzr: $unzr}) { unzrInfo { jobStatus } }
      }
      """;

  private static final String READ =
      "query ($unzr: String!) { unzrInfoRegister(unzr: $unzr) { jobStatus } }";

  /** Between two looks whether it is there: so much the figures are too high at most. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

  private static final int WARM_UP = 20;

  private final Synchronization engine;
  private final ApiClient client;
  private final List<String> unzrs;

  /**
   * @param unzrs more than are needed to get warm; the registers know them
   */
  InfoWaits(ApiGround ground, ApiClient client, List<String> unzrs) {
    this.engine = ground.engine();
    this.client = client;
    this.unzrs = unzrs;
  }

  /** How many numbers it takes to count so many. */
  static int withWarmUp(int count) {
    return count + WARM_UP;
  }

  /** Measures and reports. */
  String run(Consumer<String> told) throws InterruptedException {
    CountDownLatch swept = new CountDownLatch(1);
    Thread sweep =
        Thread.ofPlatform().name("sweep").start(() -> sweep(progress -> swept.countDown()));
    try {
      if (!swept.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the sweep does not start");
      }
      told.accept("the sweep is under way");
      Latencies waits = new Latencies();
      for (int i = 0; i < unzrs.size(); i++) {
        String unzr = unzrs.get(i);
        Latencies counted = i < WARM_UP ? new Latencies() : waits;
        counted.measure(() -> request(unzr));
      }
      return report(waits, sweep.isAlive());
    } finally {
      sweep.interrupt();
      sweep.join();
    }
  }

  private void sweep(Consumer<Progress> listener) {
    try {
      engine.run(Job.named("mvs-persons"), listener);
    } catch (InterruptedException enough) {
      Thread.currentThread().interrupt();
    }
  }

  private void request(String unzr) throws InterruptedException {
    Map<String, Object> variables = Map.of("unzr", unzr);
    String status =
        client.data(REQUEST, variables).at("/syncUnzrInfoRegister/unzrInfo/jobStatus").asString();
    while (status.equals("pending")) {
      Stopwatch.SYSTEM.sleep(BETWEEN_LOOKS);
      status = client.data(READ, variables).at("/unzrInfoRegister/jobStatus").asString();
    }
    if (!status.equals("processed")) {
      throw new IllegalStateException("a request for UNZR info " + status);
    }
  }

  private static String report(Latencies waits, boolean sweepStillUnderWay) {
    return String.format(
        Locale.ROOT,
        "syncUnzrInfoRegister to processed, %d times%s%n"
            + "p50 %.0f ms, p99 %.0f ms, at most %.0f ms (aim: 300)%n",
        waits.count(),
        sweepStillUnderWay
            ? ", while mvs-persons asked about everybody"
            : "; THE SWEEP ENDED BEFORE THE LAST: more persons are needed",
        waits.millis(0.5),
        waits.millis(0.99),
        waits.millis(1));
  }
}
