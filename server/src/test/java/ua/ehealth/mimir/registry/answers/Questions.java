package ua.ehealth.mimir.registry.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;

/** Questions about people who do not exist. */
final class Questions {
  private Questions() {}

  static Question.OfUnzr unzr(int number) {
    return unzr(number, "Шевченко");
  }

  static Question.OfUnzr unzr(int number, String familyName) {
    return new Question.OfUnzr(
        "19900101-%05d".formatted(number), familyName, "Оксана", "", LocalDate.of(1990, 1, 1));
  }

  static Question.OfPassport passport(Register register, int number) {
    return new Question.OfPassport(
        register, Question.OfPassport.CITIZEN, "АБ", "%06d".formatted(number));
  }

  static Question.OfPassport card(Register register, int number) {
    return new Question.OfPassport(
        register, Question.OfPassport.CITIZEN, null, "%09d".formatted(number));
  }

  static List<Wanted> passports(int count, Instant answeredAfter) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Wanted(passport(Register.MVS_PASSPORT, i), answeredAfter))
        .toList();
  }
}
