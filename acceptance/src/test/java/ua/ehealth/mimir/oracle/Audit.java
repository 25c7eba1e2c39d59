package ua.ehealth.mimir.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.ehealth.mimir.emulator.population.Population;
import ua.ehealth.mimir.emulator.population.RegisterTruth;
import ua.ehealth.mimir.rig.DemoDatabases;

/** Holds what Mimir made of everybody against what the specification says must come out. */
public final class Audit {
  private final Situation situation;

  private Audit(Situation situation) {
    this.situation = situation;
  }

  /** Looks at the databases of a demo as they are now. */
  public static Audit of(DemoDatabases databases, Population people) {
    return of(databases, people, people);
  }

  /**
   * Looks at the databases of a demo as they are now.
   *
   * @param truth what the registers say, where that is not what the population says
   */
  public static Audit of(DemoDatabases databases, Population people, RegisterTruth truth) {
    return new Audit(Situation.in(databases, people, truth));
  }

  /** What is not as it must be after any runs; empty: everybody is right. */
  public List<String> differences() {
    return differences(Integer.MAX_VALUE, false);
  }

  /** What is not as it must be after the first run of each job, when nothing else happened. */
  public List<String> differencesAfterFirstRuns() {
    List<String> differences = differences(1, true);
    differences.addAll(new OnceAudit(situation).differences());
    return differences;
  }

  private List<String> differences(int mostEvents, boolean movedOnce) {
    List<String> differences = new ArrayList<>();
    differences.addAll(new LeftoverAudit(situation.databases()).differences());
    differences.addAll(new StatusAudit(situation).differences());
    differences.addAll(new EventAudit(situation).differences(mostEvents));
    differences.addAll(new HistoryAudit(situation).differences(movedOnce));
    return differences;
  }

  /** How many different questions each service has to be asked. */
  public Map<String, Long> questions() {
    Map<String, Long> counts = new HashMap<>();
    situation
        .questions()
        .forEach((stream, questions) -> counts.put(stream.service, (long) questions.size()));
    return counts;
  }

  /** How many persons and parties have each cumulative status, as they must. */
  public Map<String, Map<String, Long>> cumulative() {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (Subject subject : situation.subjects()) {
      String kind = subject.kind() == Subject.Kind.PERSON ? "persons" : "parties";
      counts
          .computeIfAbsent(kind, _ -> new HashMap<>())
          .merge(situation.cumulative(subject), 1L, Long::sum);
    }
    return counts;
  }
}
