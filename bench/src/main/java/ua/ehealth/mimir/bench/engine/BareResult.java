package ua.ehealth.mimir.bench.engine;

import java.util.Map;
import java.util.UUID;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.subject.Person;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.Reason;

/**
 * What is written to one person.
 *
 * @param code of the register; null where there was nothing to ask
 */
record BareResult(UUID person, String status, String reason, UUID dataId, Short code) {

  static BareResult of(Person person, Inquiry inquiry, Map<Question.OfPassport, UUID> rows) {
    return switch (inquiry) {
      case Inquiry.Ask ask -> {
        Question.OfPassport question = (Question.OfPassport) ask.question();
        short code = BareAnswers.code(question);
        String status = code == 1 ? "NOT_VERIFIED" : "VERIFIED";
        yield new BareResult(person.id(), status, Reason.AUTO, rows.get(question), code);
      }
      case Inquiry.DataAbsent _ ->
          new BareResult(
              person.id(), "VERIFICATION_NOT_NEEDED", Reason.AUTO_DATA_ABSENT, null, null);
      case Inquiry.DataIncorrect _ ->
          new BareResult(person.id(), "NOT_VERIFIED", Reason.AUTO_INCORRECT_DATA, null, null);
    };
  }

  boolean notVerified() {
    return status.equals("NOT_VERIFIED");
  }
}
