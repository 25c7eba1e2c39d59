package ua.ehealth.mimir.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ua.ehealth.mimir.subject.IdentityDocument;
import ua.ehealth.mimir.subject.Party;
import ua.ehealth.mimir.subject.Person;
import ua.ehealth.mimir.subject.SampleDocument;

/** Made-up people for tests. */
final class Subjects {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final UUID ID = new UUID(7, 7);

  private Subjects() {}

  static Person person(String unzr, SampleDocument... documents) {
    return person("Григорович", unzr, documents);
  }

  static Person person(String secondName, String unzr, SampleDocument... documents) {
    LocalDate birthDate = LocalDate.of(1990, 1, 31);
    return new Person(ID, true, "Шевченко ", "тарас", secondName, birthDate, unzr, made(documents));
  }

  static Party party(SampleDocument... documents) {
    return new Party(ID, true, made(documents));
  }

  private static List<IdentityDocument> made(SampleDocument... documents) {
    return Stream.of(documents).map(SampleDocument::made).toList();
  }
}
