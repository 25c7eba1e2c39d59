package ua.ehealth.mimir.emulator.registers;

import java.util.Optional;
import java.util.OptionalInt;
import ua.ehealth.mimir.emulator.population.PersonalRecord;
import ua.ehealth.mimir.emulator.population.RegisterTruth;

/** Answers questions: with what was fixed, then with what the registers know. */
public final class Registers {
  private static final int REJECTED = -1;
  private final RegisterTruth truth;
  private final FixedAnswers fixed;

  /** Knows what the truth knows. */
  public Registers(RegisterTruth truth, FixedAnswers fixed) {
    this.truth = truth;
    this.fixed = fixed;
  }

  /** 1, 0, -1, or -2 where somebody fixed that. */
  public int status(Question question) {
    if (!question.wellFormed()) {
      return REJECTED;
    }
    OptionalInt status = fixed.of(question);
    return status.isPresent()
        ? status.getAsInt()
        : truth.status(question.service().serviceCode(), question.children());
  }

  /** The children of a reply with this status, as XML. */
  public String reply(Question question, int status) {
    return ReplyBody.of(question.service(), status, record(question, status));
  }

  private Optional<PersonalRecord> record(Question question, int status) {
    return status == 1 && question.service() == RegisterService.UNZR
        ? truth.info(question.text("unzr"))
        : Optional.empty();
  }
}
