package ua.ehealth.mimir.verification;

import java.util.List;
import java.util.Objects;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.subject.Flaw;
import ua.ehealth.mimir.subject.Format;
import ua.ehealth.mimir.subject.Party;
import ua.ehealth.mimir.subject.Person;
import ua.ehealth.mimir.subject.StoredValue;
import ua.ehealth.mimir.subject.Subject;

/** The question about a person's UNZR (specification 1.7): names go as they are stored. */
final class UnzrInquiry {
  private UnzrInquiry() {}

  static Inquiry of(Subject subject) {
    return switch (subject) {
      case Person person -> of(person);
      case Party _ -> throw new IllegalArgumentException("a party has no UNZR stream");
    };
  }

  private static Inquiry of(Person person) {
    String unzr = StoredValue.normalise(person.unzr());
    if (unzr.isEmpty()) {
      return new Inquiry.DataAbsent();
    }
    List<Flaw> flaws = Format.UNZR.flaws(unzr);
    if (!flaws.isEmpty()) {
      return new Inquiry.DataIncorrect(person.unzr(), flaws);
    }
    return new Inquiry.Ask(
        new Question.OfUnzr(
            unzr,
            person.lastName(),
            person.firstName(),
            Objects.requireNonNullElse(person.secondName(), ""),
            person.birthDate()));
  }
}
