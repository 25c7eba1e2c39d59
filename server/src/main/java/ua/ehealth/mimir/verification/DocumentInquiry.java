package ua.ehealth.mimir.verification;

import java.time.LocalDate;
import java.util.List;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.subject.CurrentDocument;
import ua.ehealth.mimir.subject.Flaw;
import ua.ehealth.mimir.subject.Format;
import ua.ehealth.mimir.subject.IdentityDocument;
import ua.ehealth.mimir.subject.SearchableDocument;
import ua.ehealth.mimir.subject.Subject;

/** The question about a passport or card, and the way back (specification 1.7, 2.5). */
public final class DocumentInquiry {
  private static final int SERIAL_LENGTH = 2;

  private DocumentInquiry() {}

  /** The document that a question is about: what its other holders are found by. */
  public static SearchableDocument askedAbout(Question.OfPassport question) {
    return question.serial() == null
        ? new SearchableDocument(IdentityDocument.NATIONAL_ID, question.number())
        : new SearchableDocument(IdentityDocument.PASSPORT, question.serial() + question.number());
  }

  static Inquiry of(Register register, Subject subject, LocalDate today) {
    return CurrentDocument.among(subject.documents(), today)
        .map(document -> of(register, document))
        .orElseGet(Inquiry.DataAbsent::new);
  }

  private static Inquiry of(Register register, IdentityDocument document) {
    Format format = Format.ofDocument(document.type()).orElseThrow();
    String number = document.normalisedNumber();
    List<Flaw> flaws = format.flaws(number);
    if (!flaws.isEmpty()) {
      return new Inquiry.DataIncorrect(document.number(), flaws);
    }
    int digits = format == Format.PASSPORT ? SERIAL_LENGTH : 0;
    String serial = digits == 0 ? null : number.substring(0, digits);
    return new Inquiry.Ask(
        new Question.OfPassport(
            register, Question.OfPassport.CITIZEN, serial, number.substring(digits)));
  }
}
