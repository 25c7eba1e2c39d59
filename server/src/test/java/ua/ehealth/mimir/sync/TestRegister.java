package ua.ehealth.mimir.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.registry.Trouble;

/** Registers that find nothing, but for the documents that are named to them. */
final class TestRegister implements RegisterClient {
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Question> asked = Collections.synchronizedList(new ArrayList<>());
  private final Semaphore gate = new Semaphore(Integer.MAX_VALUE / 2);

  /** Questions that have left. */
  final Semaphore left = new Semaphore(0);

  /** From now on this is the answer about a document or UNZR. */
  void answer(String number, Answer answer) {
    answers.put(number, answer);
  }

  static Answer found() {
    return new Answer.Found("");
  }

  static Answer unavailable() {
    return new Answer.Unavailable(Trouble.of(Trouble.Kind.TRANSIENT, "timeout.reply"));
  }

  /** Answers nobody until {@link #open}. */
  void shut() {
    gate.drainPermits();
  }

  void open() {
    gate.release(Integer.MAX_VALUE / 2);
  }

  List<Question> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Answer ask(Question question, Departure departure) {
    try {
      departure.await();
      asked.add(question);
      left.release();
      gate.acquire();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      return unavailable();
    }
    return answers.getOrDefault(number(question), new Answer.NotFound(""));
  }

  private static String number(Question question) {
    return switch (question) {
      case Question.OfUnzr unzr -> unzr.unzr();
      case Question.OfPassport passport ->
          (passport.serial() == null ? "" : passport.serial()) + passport.number();
    };
  }
}
