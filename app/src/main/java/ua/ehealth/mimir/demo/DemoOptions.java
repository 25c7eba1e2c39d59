package ua.ehealth.mimir.demo;

import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;
import ua.ehealth.mimir.cli.CommandFailure;
import ua.ehealth.mimir.demo.people.KeptPeople;
import ua.ehealth.mimir.emulator.EmulatorSettings;

/** The options of {@code demo} (specification 4.5); their limits are checked by {@link #check}. */
final class DemoOptions {
  private static final long DEFAULT_PERSONS = 10_000;
  private static final long DEFAULT_PARTIES = 500;
  private static final long DEFAULT_SEED = 1;
  private static final long MOST_PEOPLE = 100_000_000;

  @Option(names = "--persons", paramLabel = "N", description = "Patients (default: 10000)")
  Long persons;

  @Option(names = "--parties", paramLabel = "N", description = "Health workers (default: 500)")
  Long parties;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Which of the populations of that size (default: 1)")
  Long seed;

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "Of the interfaces, on 127.0.0.1; 0: any that is free (default: 8080, or any that is free"
              + " if that is taken)")
  Integer port;

  @Option(
      names = "--quota",
      paramLabel = "N",
      defaultValue = "200",
      description = "Calls a second to each service (default: ${DEFAULT-VALUE})")
  int quota;

  @Option(
      names = "--latency",
      paramLabel = "D",
      defaultValue = "20ms",
      description = "Time that the emulated registers take to answer (default: ${DEFAULT-VALUE})")
  String latency;

  @Option(
      names = "--faults",
      paramLabel = "F",
      description = "What the emulated registers do wrong: name[:share[:duration]],…")
  String faults;

  @Option(
      names = "--give-up-after",
      paramLabel = "D",
      defaultValue = "10m",
      converter = DurationOption.class,
      description =
          "With --exit-when-synced: how long to wait for those without an answer (default:"
              + " ${DEFAULT-VALUE})")
  Duration giveUpAfter;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Keep the databases there, and use them again (default: a temporary folder)")
  Path dataDir;

  @Option(
      names = "--exit-when-synced",
      description = "Run all jobs now, print the summary and exit, instead of serving until Ctrl-C")
  boolean exitWhenSynced;

  @Option(names = "--json", description = "The summary as one JSON object on standard output")
  boolean json;

  /**
   * What the emulated registers are to be, on a free port of 127.0.0.1.
   *
   * @throws CommandFailure if the latency or the faults cannot be understood
   */
  EmulatorSettings emulator() {
    try {
      return EmulatorSettings.defaults().withLatency(latency).withFaults(faults);
    } catch (IllegalArgumentException wrong) {
      throw CommandFailure.usage(wrong.getMessage());
    }
  }

  void check() {
    checkRange("--persons", persons, 0, MOST_PEOPLE);
    checkRange("--parties", parties, 0, MOST_PEOPLE);
    checkRange("--quota", (long) quota, 0, 100_000);
    checkRange("--port", port == null ? null : (long) port, 0, 65_535);
  }

  private static void checkRange(String option, Long value, long least, long most) {
    if (value != null && (value < least || value > most)) {
      throw CommandFailure.usage(option + " " + value + " is not from " + least + " to " + most);
    }
  }

  /** What is asked for where nothing is kept. */
  KeptPeople wanted() {
    return new KeptPeople(
        seed == null ? DEFAULT_SEED : seed,
        persons == null ? DEFAULT_PERSONS : persons,
        parties == null ? DEFAULT_PARTIES : parties);
  }

  /** Nothing is asked for that the kept population does not have; what is not said may be any. */
  boolean agreesWith(KeptPeople kept) {
    return (seed == null || seed == kept.seed())
        && (persons == null || persons == kept.persons())
        && (parties == null || parties == kept.parties());
  }
}
