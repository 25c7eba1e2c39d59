package ua.ehealth.mimir.operation.doctor;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.DatabaseSettings;
import ua.ehealth.mimir.database.DatabaseUnavailable;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.settings.SettingsReading;

/**
 * Looks at everything that Mimir needs, and changes nothing. One look that fails does not keep the
 * next from being taken; the registers are connected to, and never asked.
 */
public final class Doctor {
  private static final String SETTINGS = "settings";

  private final SettingsReading reading;
  private final InstantSource clock;

  /**
   * @param clock of this machine, to be compared with the databases'
   */
  public Doctor(SettingsReading reading, InstantSource clock) {
    this.reading = reading;
    this.clock = clock;
  }

  /** All findings, those that are well too. */
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>(settings());
    Clocks clocks = new Clocks(clock);
    for (String name : List.of("MIMIR", "MPI", "PRM")) {
      Optional.ofNullable(reading.settings().knownDatabases().get(name))
          .ifPresent(how -> findings.addAll(database(name, how, clocks)));
    }
    findings.addAll(guarded("clocks", clocks::findings));
    reading
        .settings()
        .knownTrembita()
        .ifPresent(trembita ->
            findings.addAll(
                guarded("registers", new SecurityServerLook(trembita, clock)::findings)));
    findings.addAll(guarded("registers", () -> QuotaLook.findings(reading.settings().services())));
    findings.addAll(guarded("ports", () -> PortLook.findings(reading.settings().ports())));
    return findings;
  }

  private List<Finding> settings() {
    List<Finding> findings = new ArrayList<>();
    reading
        .problems()
        .forEach(line ->
            findings.add(
                Finding.problem(SETTINGS, line, "README.md lists every setting with an example")));
    if (findings.isEmpty()) {
      findings.add(Finding.ok(SETTINGS, "all that are needed are set and right"));
    }
    reading.settings().keysSet().forEach((name, set) -> findings.add(key(name, set)));
    return findings;
  }

  private static Finding key(String name, boolean set) {
    return set
        ? Finding.ok(SETTINGS, name + " is set")
        : Finding.warning(
            SETTINGS,
            name + " is not set",
            "set it, and keep a copy of it in a safe place; README.md says what it is for");
  }

  private List<Finding> database(String name, DatabaseSettings how, Clocks clocks) {
    try (Database database = Database.open(name, how, 1)) {
      List<Finding> findings = new ArrayList<>();
      clocks.compare(database);
      looks(database).forEach(look -> findings.addAll(guarded(name, look)));
      return findings;
    } catch (DatabaseUnavailable unavailable) {
      return List.of(
          Finding.unreachable(
              name, unavailable.getMessage(), "what depends on it was not looked at"));
    } catch (RuntimeException trouble) {
      return List.of(notLookedAt(name, trouble));
    }
  }

  private static List<Supplier<List<Finding>>> looks(Database database) {
    return List.of(
        () -> ServerLook.findings(database),
        () -> SchemaLook.findings(database),
        () -> OperationLook.findings(database));
  }

  private static List<Finding> guarded(String about, Supplier<List<Finding>> look) {
    try {
      return look.get();
    } catch (RuntimeException trouble) {
      return List.of(notLookedAt(about, trouble));
    }
  }

  private static Finding notLookedAt(String about, RuntimeException trouble) {
    return Finding.problem(
        about,
        "could not be looked at: " + Defect.of(trouble),
        "mend what else is found, then look again");
  }
}
