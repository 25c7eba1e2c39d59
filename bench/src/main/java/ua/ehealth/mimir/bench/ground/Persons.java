package ua.ehealth.mimir.bench.ground;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.demo.people.PeopleLoader;
import ua.ehealth.mimir.emulator.population.Patient;
import ua.ehealth.mimir.emulator.population.Population;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.subject.IdentityDocument;
import ua.ehealth.mimir.subject.Person;
import ua.ehealth.mimir.time.Stopwatch;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.Stream;

/**
 * The persons whose passports are asked about: the emulator's, dirt and shared documents included.
 */
public final class Persons {
  private static final long SEED = 1;

  /** Which documents of the population have expired does not depend on the day. */
  private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

  private static final UUID WRITER = new UUID(0x4000L, 0x8000_0000_0000_0003L);

  private Persons() {}

  static Population population(long persons) {
    return Population.of(SEED, persons, 0);
  }

  /** Loads so many into the databases, everybody due. */
  public static void load(long persons, Databases databases) throws InterruptedException {
    new PeopleLoader(databases, WRITER, Stopwatch.SYSTEM, System.err::println)
        .load(population(persons));
  }

  /** Every question that the stolen-documents register has to be asked about them, once. */
  public static Questions questions(long persons) {
    Population population = population(persons);
    Questions.Collector collector = new Questions.Collector();
    for (long index = 0; index < persons; index++) {
      Patient patient = population.person(index);
      if (patient.active()
          && Stream.MVS_PASSPORT.inquiry(asStored(patient), ANY_DAY) instanceof Inquiry.Ask ask) {
        collector.add((Question.OfPassport) ask.question());
      }
    }
    return collector.distinct();
  }

  /** Demographic record numbers of which the registers have a record, each once. */
  public static List<String> unzrs(long persons, int count) {
    Population population = population(persons);
    return LongStream.range(0, persons)
        .mapToObj(population::person)
        .map(Patient::unzr)
        .filter(unzr -> unzr != null && population.info(unzr).isPresent())
        .distinct()
        .limit(count)
        .toList();
  }

  private static Person asStored(Patient patient) {
    List<IdentityDocument> documents =
        patient.documents().stream()
            .map(paper ->
                new IdentityDocument(
                    paper.id().toString(),
                    paper.type(),
                    paper.number(),
                    paper.issuedAt(),
                    paper.expiresAt()))
            .toList();
    return new Person(
        patient.id(),
        patient.active(),
        patient.lastName(),
        patient.firstName(),
        patient.secondName(),
        patient.birthDate(),
        patient.unzr(),
        documents);
  }
}
