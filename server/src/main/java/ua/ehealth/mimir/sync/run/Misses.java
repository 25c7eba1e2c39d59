package ua.ehealth.mimir.sync.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.settings.RetryDelays;
import ua.ehealth.mimir.sync.subjects.ClaimedSubject;
import ua.ehealth.mimir.sync.subjects.GivenBack;

/** Questions that got no answer: others may ask them, and whoever waited waits on, unclaimed. */
final class Misses {
  private static final double JITTER = 0.2;

  private final RetryDelays delays;
  private final RandomGenerator random;
  private final Leases leases;
  private final Tally.Counter counter;
  private final Buffer<GivenBack> unanswered = new Buffer<>();
  private final Buffer<Question> unwanted = new Buffer<>();
  private int underWay;

  Misses(RetryDelays delays, RandomGenerator random, Leases leases, Tally.Counter counter) {
    this.delays = delays;
    this.random = random;
    this.leases = leases;
    this.counter = counter;
  }

  void missed(OpenQuestion question, Trouble trouble, long now) {
    counter.unavailable(trouble.cause());
    unwanted.add(question.question(), now);
    question.waiting().forEach(subject -> unanswered.add(later(subject), now));
  }

  private GivenBack later(ClaimedSubject subject) {
    Optional<Duration> wait = delays.after(subject.attempts() + 1).map(this::aboutAsLong);
    return new GivenBack(subject.subject().id(), subject.token(), wait);
  }

  /** So that those who missed together do not come back together. */
  private Duration aboutAsLong(Duration delay) {
    double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
    return Duration.ofNanos((long) (delay.toNanos() * factor));
  }

  void gaveBack(Event.GaveBack gaveBack) {
    underWay--;
    counter.gaveBack(gaveBack.gaveBack().subjects().size());
    gaveBack.gaveBack().subjects().forEach(subject -> leases.settle(subject.token()));
  }

  void released() {
    underWay--;
  }

  void flush(List<Effect> effects, long now, boolean noMore) {
    while (unanswered.ripe(now, noMore)) {
      underWay++;
      effects.add(new Effect.GiveBack(unanswered.drain()));
    }
    while (unwanted.ripe(now, noMore)) {
      release(unwanted.drain(), effects);
    }
  }

  void release(List<Question> questions, List<Effect> effects) {
    if (!questions.isEmpty()) {
      underWay++;
      effects.add(new Effect.Release(questions));
    }
  }

  boolean underWay() {
    return underWay > 0 || !unanswered.isEmpty() || !unwanted.isEmpty();
  }
}
