package ua.ehealth.mimir.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class DistinctQuestionsTest {

  @Test
  void itCountsExactlyWhatASetCounts() {
    Random random = new Random(3);
    long[] hashes = random.longs(50_000).toArray();
    DistinctQuestions questions = new DistinctQuestions(DistinctQuestions.MOST_EXACT);
    Set<Long> asked = new HashSet<>();
    Set<Long> answered = new HashSet<>();
    for (int i = 0; i < 200_000; i++) {
      long hash = hashes[random.nextInt(hashes.length)];
      boolean answer = random.nextInt(4) == 0;
      questions.add(hash, answer);
      asked.add(hash);
      if (answer) {
        answered.add(hash);
      }
    }
    assertThat(questions.asked()).isEqualTo(asked.size());
    assertThat(questions.answered()).isEqualTo(answered.size());
    assertThat(questions.estimated()).isFalse();
  }

  @Test
  void aQuestionAnsweredOnceStaysAnswered() {
    DistinctQuestions questions = new DistinctQuestions(10);
    questions.add(42, true);
    questions.add(42, false);
    assertThat(questions.asked()).isEqualTo(1);
    assertThat(questions.answered()).isEqualTo(1);
  }

  @Test
  void aHashOfNothingButZerosCountsToo() {
    DistinctQuestions questions = new DistinctQuestions(10);
    questions.add(0, false);
    questions.add(0, true);
    assertThat(questions.asked()).isEqualTo(1);
    assertThat(questions.answered()).isEqualTo(1);
  }

  @Test
  void beyondTheLimitItEstimatesAndSaysSo() {
    DistinctQuestions questions = new DistinctQuestions(100_000);
    Random random = new Random(5);
    for (int i = 0; i < 400_000; i++) {
      long hash = random.nextLong();
      questions.add(hash, i % 2 == 0);
      questions.add(hash, false);
    }
    assertThat(questions.estimated()).isTrue();
    assertThat(questions.asked()).isCloseTo(400_000, Percentage.withPercentage(3));
    assertThat(questions.answered()).isCloseTo(200_000, within(6_000L));
  }

  @Test
  void itIsExactToTheLimitItself() {
    DistinctQuestions questions = new DistinctQuestions(1_000);
    new Random(6).longs(1_000).forEach(hash -> questions.add(hash, false));
    assertThat(questions.estimated()).isFalse();
    assertThat(questions.asked()).isEqualTo(1_000);
    questions.add(1, false);
    assertThat(questions.estimated()).isTrue();
  }
}
