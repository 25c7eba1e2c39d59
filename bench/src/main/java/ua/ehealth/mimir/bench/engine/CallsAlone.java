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
import ua.ehealth.mimir.registry.xroad.Subsystem;
import ua.ehealth.mimir.registry.xroad.XRoadClient;
import ua.ehealth.mimir.registry.xroad.XRoadSettings;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.settings.TrembitaSettings;

/** The same calls with nothing else: the answers are thrown away. */
final class CallsAlone {
  private final Questions questions;
  private final XRoadSettings xroad;
  private final int atOnce;

  CallsAlone(Questions questions, Settings settings) {
    TrembitaSettings trembita = settings.trembita();
    this.questions = questions;
    this.atOnce = trembita.maxInFlight();
    this.xroad =
        XRoadSettings.of(
                trembita.url(),
                trembita.instance(),
                subsystem(trembita.client()),
                subsystem(trembita.provider()),
                trembita.userId())
            .withMaxConnections(atOnce);
  }

  private static Subsystem subsystem(TrembitaSettings.Member member) {
    return new Subsystem(member.memberClass(), member.memberCode(), member.subsystemCode());
  }

  /** Asks every question once. */
  void run() {
    AtomicInteger next = new AtomicInteger();
    LongAdder unanswered = new LongAdder();
    try (XRoadClient calls = new XRoadClient(xroad);
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      RegisterClient client = new EisMvsClient(calls);
      for (int caller = 0; caller < atOnce; caller++) {
        callers.execute(() -> ask(client, next, unanswered));
      }
    }
    if (unanswered.sum() > 0) {
      throw new IllegalStateException(unanswered + " calls got no answer");
    }
  }

  private void ask(RegisterClient client, AtomicInteger next, LongAdder unanswered) {
    for (int i = next.getAndIncrement(); i < questions.count(); i = next.getAndIncrement()) {
      if (client.ask(questions.get(i), Departure.AT_ONCE) instanceof Answer.Unavailable) {
        unanswered.increment();
      }
    }
  }
}
