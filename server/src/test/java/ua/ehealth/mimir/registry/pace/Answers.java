package ua.ehealth.mimir.registry.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;

/** Questions with a number, and who takes their answers. */
final class Answers implements RegisterDesk.Asker {

  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

  static Question question(int number) {
    return new Question.OfPassport(
        Register.MVS_PASSPORT, Question.OfPassport.CITIZEN, null, "%09d".formatted(number));
  }

  @Override
  public void answered(Answer answer) {
    answers.add(answer);
  }

  List<Answer> take(int count) throws InterruptedException {
    List<Answer> taken = new ArrayList<>();
    while (taken.size() < count) {
      Answer answer = answers.poll(5, TimeUnit.SECONDS);
      assertThat(answer).as("answer %d of %d", taken.size() + 1, count).isNotNull();
      taken.add(answer);
    }
    return taken;
  }

  boolean none() {
    return answers.isEmpty();
  }
}
