package ua.ehealth.mimir.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import ua.ehealth.mimir.emulator.population.Population;

/** The statuses of the streams that other processes write. */
final class ForeignStreams {
  private ForeignStreams() {}

  /** As everybody was loaded: DRFO, DRACS death and, of persons, NHS. */
  static Map<UUID, List<String>> of(Population people) {
    Map<UUID, List<String>> streams = new HashMap<>();
    LongStream.range(0, people.persons())
        .mapToObj(people::person)
        .forEach(person ->
            streams.put(
                person.id(),
                List.of(
                    person.drfo().status(), person.dracsDeath().status(), person.nhs().status())));
    LongStream.range(0, people.parties())
        .mapToObj(people::party)
        .forEach(party ->
            streams.put(party.id(), List.of(party.drfo().status(), party.dracsDeath().status())));
    return streams;
  }
}
