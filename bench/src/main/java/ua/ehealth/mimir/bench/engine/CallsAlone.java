package ua.ehealth.mimir.bench.engine;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import ua.ehealth.mimir.bench.ground.Questions;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.registry.RegisterClient.Departure;
import ua.ehealth.mimir.registry.mvs.EisMvsClient;
import ua.ehealth.mimir.registry.xroad.XRoadClient;
import ua.ehealth.mimir.settings.Settings;

/** The same calls with nothing else: the answers are thrown away. */
final class CallsAlone {
  private final Questions questions;
  private final Settings settings;
  private final int atOnce;

  CallsAlone(Questions questions, Settings settings) {
    this.questions = questions;
    this.settings = settings;
    this.atOnce = settings.trembita().maxInFlight();
  }

  /** Asks every question once. */
  void run() {
    askFirst(questions.count());
  }

  /** Asks the first so many questions, or all if there are not so many. */
  void askFirst(int most) {
    int count = Math.min(most, questions.count());
    AtomicInteger next = new AtomicInteger();
    LongAdder unanswered = new LongAdder();
    try (XRoadClient calls = OwnClient.of(settings);
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      RegisterClient client = new EisMvsClient(calls);
      for (int caller = 0; caller < atOnce; caller++) {
        callers.execute(() -> ask(client, count, next, unanswered));
      }
    }
    if (unanswered.sum() > 0) {
      throw new IllegalStateException(unanswered + " calls got no answer");
    }
  }

  private void ask(RegisterClient client, int count, AtomicInteger next, LongAdder unanswered) {
    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      if (client.ask(questions.get(i), Departure.AT_ONCE) instanceof Answer.Unavailable) {
        unanswered.increment();
      }
    }
  }
}
