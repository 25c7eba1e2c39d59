package ua.ehealth.mimir.oracle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import ua.ehealth.mimir.emulator.population.Patient;
import ua.ehealth.mimir.emulator.population.Population;
import ua.ehealth.mimir.emulator.population.RegisterTruth;
import ua.ehealth.mimir.rig.DemoDatabases;

/**
 * Everybody as the databases have them now, beside what they were loaded with and what the
 * registers know.
 *
 * @param subjects with the UNZR that they were loaded with
 * @param unzrNow the UNZR of each person now
 */
record Situation(
    DemoDatabases databases,
    Population people,
    List<Subject> subjects,
    Map<UUID, String> unzrNow,
    Oracle oracle) {

  static Situation in(DemoDatabases databases, Population people, RegisterTruth truth) {
    Map<UUID, String> loaded = new HashMap<>();
    LongStream.range(0, people.persons())
        .mapToObj(people::person)
        .forEach((Patient person) -> loaded.put(person.id(), person.unzr()));
    List<Subject> now = Everybody.in(databases);
    Map<UUID, String> unzrNow = new HashMap<>();
    now.forEach(subject -> unzrNow.put(subject.id(), subject.unzr()));
    return new Situation(
        databases,
        people,
        now.stream().map(subject -> subject.withUnzr(loaded.get(subject.id()))).toList(),
        unzrNow,
        new Oracle(truth, LocalDate.now(ZoneId.of("Europe/Kyiv"))));
  }

  /** What a stream must be: of those who are not eligible, what it was. */
  Expected expected(Subject subject, OurStream stream) {
    return subject.eligible() ? oracle.expected(subject, stream) : Expected.UNTOUCHED;
  }

  /** What the cumulative status must be. */
  String cumulative(Subject subject) {
    return subject.eligible() ? oracle.cumulative(subject) : Oracle.cumulativeAtFirst(subject);
  }

  /** The UNZR fails the format, so Mimir has to clear it. */
  boolean mustBeCleared(Subject subject) {
    return subject.kind() == Subject.Kind.PERSON
        && subject.eligible()
        && oracle.expected(subject, OurStream.UNZR).equals(Expected.WRONG_FORMAT);
  }

  /** The questions that have to be asked, each once, by the stream that asks them. */
  Map<OurStream, Set<Question>> questions() {
    Map<OurStream, Set<Question>> questions = new EnumMap<>(OurStream.class);
    for (OurStream stream : OurStream.values()) {
      questions.put(stream, new HashSet<>());
    }
    for (Subject subject : subjects) {
      for (OurStream stream : OurStream.of(subject.kind())) {
        if (subject.eligible()) {
          oracle.question(subject, stream).ifPresent(questions.get(stream)::add);
        }
      }
    }
    return questions;
  }
}
