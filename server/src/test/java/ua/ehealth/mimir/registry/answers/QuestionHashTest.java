package ua.ehealth.mimir.registry.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;

class QuestionHashTest {
  private static final QuestionHash HASHES = new QuestionHash(key(1));

  /** Stored hashes outlive a version of Mimir: these may not change. */
  @Test
  void theHashOfAQuestionIsTheSameInEveryVersion() {
    assertThat(hex(Questions.unzr(1))).isEqualTo("21359139fa2e123ce503658448616fc8");
    assertThat(hex(Questions.passport(Register.MVS_PASSPORT, 1)))
        .isEqualTo("207b9a0749983021b113563feaa7ac6f");
    assertThat(hex(Questions.card(Register.DMS_PASSPORT, 1)))
        .isEqualTo("a69fb26cf13545b9c7f23eb34d02b927");
  }

  @Test
  void anotherKeyGivesAnotherHash() {
    Question question = Questions.unzr(1);
    assertThat(new QuestionHash(key(2)).of(question))
        .hasSize(QuestionHash.BYTES)
        .isNotEqualTo(HASHES.of(question));
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new QuestionHash(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noSerialIsNotAnEmptySerial() {
    assertThat(QuestionHash.encode(passport(Register.MVS_PASSPORT, null, "1")))
        .isNotEqualTo(QuestionHash.encode(passport(Register.MVS_PASSPORT, "", "1")));
  }

  @Test
  void whereOneFieldEndsAndTheNextBeginsMatters() {
    assertThat(QuestionHash.encode(passport(Register.MVS_PASSPORT, "АБ", "123")))
        .isNotEqualTo(QuestionHash.encode(passport(Register.MVS_PASSPORT, "АБ1", "23")));
  }

  @Test
  void differentQuestionsNeverShareAnEncoding() {
    Map<ByteBuffer, Question> seen = new HashMap<>();
    Seeded.cases(random -> {
      for (int i = 0; i < 20; i++) {
        Question question = question(random);
        Question other = seen.putIfAbsent(ByteBuffer.wrap(QuestionHash.encode(question)), question);
        assertThat(other == null || other.equals(question)).isTrue();
      }
    });
    assertThat(seen).hasSizeGreaterThan(1000);
  }

  /** Short texts of few letters, so that fields run into each other as often as they can. */
  private static Question question(RandomGenerator random) {
    if (random.nextInt(3) == 0) {
      return new Question.OfUnzr(
          text(random), text(random), text(random), text(random), LocalDate.of(1990, 1, 1));
    }
    return new Question.OfPassport(
        Seeded.oneOf(random, Register.values()),
        text(random),
        random.nextInt(3) == 0 ? null : text(random),
        text(random));
  }

  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(Seeded.oneOf(random, "А", "?", "\0", "\uD800", "\uFFFF"));
    }
    return text.toString();
  }

  private static Question passport(Register register, String serial, String number) {
    return new Question.OfPassport(register, Question.OfPassport.CITIZEN, serial, number);
  }

  private static String hex(Question question) {
    return HexFormat.of().formatHex(HASHES.of(question));
  }

  private static byte[] key(int seed) {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (seed + i);
    }
    return key;
  }
}
