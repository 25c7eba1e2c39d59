package ua.ehealth.mimir.registry.pace;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.registry.Trouble;

/** A register that answers when the test lets it. */
final class HeldClient implements RegisterClient {

  static final Answer FOUND = new Answer.Found("");
  static final Answer INTERRUPTED =
      new Answer.Unavailable(Trouble.of(Trouble.Kind.TRANSIENT, "interrupted"));

  /** A permit for each call that has left. */
  final Semaphore left = new Semaphore(0);

  /** A permit for each call that may end. */
  final Semaphore ends = new Semaphore(0);

  final List<Question> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  @Override
  public Answer ask(Question question, Departure departure) {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try {
      departure.await();
      asked.add(question);
      left.release();
      ends.acquire();
      return FOUND;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return INTERRUPTED;
    } finally {
      atOnce.decrementAndGet();
    }
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  /** Whether one more call leaves within a moment. */
  boolean oneMoreLeaves() throws InterruptedException {
    return left.tryAcquire(50, TimeUnit.MILLISECONDS);
  }
}
