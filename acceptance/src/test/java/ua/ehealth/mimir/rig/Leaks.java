package ua.ehealth.mimir.rig;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import ua.ehealth.mimir.emulator.population.HealthWorker;
import ua.ehealth.mimir.emulator.population.Paper;
import ua.ehealth.mimir.emulator.population.Patient;
import ua.ehealth.mimir.emulator.population.Population;

/** Finds personal data where there must be none. */
public final class Leaks {
  private static final int SHORTEST = 4;

  private final Set<String> secrets = new LinkedHashSet<>();

  /** Knows names, UNZR, tax ids and document numbers of everybody, as stored and without spaces. */
  public Leaks(Population people) {
    LongStream.range(0, people.persons()).mapToObj(people::person).forEach(this::add);
    LongStream.range(0, people.parties()).mapToObj(people::party).forEach(this::add);
  }

  private void add(Patient person) {
    add(person.lastName());
    add(person.firstName());
    add(person.secondName());
    add(person.taxId());
    add(person.unzr());
    person.documents().stream().map(Paper::number).forEach(this::add);
  }

  private void add(HealthWorker party) {
    add(party.lastName());
    add(party.firstName());
    add(party.secondName());
    add(party.taxId());
    party.documents().stream().map(Paper::number).forEach(this::add);
  }

  private void add(String value) {
    if (value != null) {
      String stripped = value.strip();
      String dense = stripped.replaceAll("(?U)\\s", "");
      if (dense.length() >= SHORTEST) {
        secrets.add(stripped);
        secrets.add(dense);
      }
    }
  }

  /** What the text holds and must not; never more than ten. */
  public List<String> in(String text) {
    return secrets.stream().filter(text::contains).limit(10).toList();
  }
}
