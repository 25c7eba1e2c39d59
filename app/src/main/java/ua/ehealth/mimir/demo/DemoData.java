package ua.ehealth.mimir.demo;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ua.ehealth.mimir.cli.CommandFailure;
import ua.ehealth.mimir.cli.Wording;
import ua.ehealth.mimir.database.DatabaseSettings;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.Migrations;
import ua.ehealth.mimir.demo.people.KeptPeople;
import ua.ehealth.mimir.demo.people.PeopleLoader;
import ua.ehealth.mimir.time.Stopwatch;

/** The demo's PostgreSQL with the three databases, migrated and full of people. */
final class DemoData implements AutoCloseable {
  private static final UUID WRITER = new UUID(0x4000L, 0x8000_0000_0000_0002L);

  private final LocalPostgres postgres;
  private final Map<String, DatabaseSettings> settings = new LinkedHashMap<>();
  private final Databases databases;
  private final Consumer<String> out;

  private DemoData(LocalPostgres postgres, Consumer<String> out) {
    this.postgres = postgres;
    this.out = out;
    for (String name : new String[] {"mimir", "mpi", "prm"}) {
      settings.put(name, postgres.settings(name));
    }
    databases = Databases.open(settings.get("mimir"), settings.get("mpi"), settings.get("prm"));
  }

  /**
   * Starts PostgreSQL, on kept data or on none, and migrates.
   *
   * @param dataDir null: a temporary folder
   */
  static DemoData open(Path dataDir, Consumer<String> out) {
    LocalPostgres postgres;
    try {
      postgres = dataDir == null ? LocalPostgres.temporary() : LocalPostgres.in(dataDir);
    } catch (LocalPostgresTrouble trouble) {
      throw CommandFailure.unreachable(trouble.getMessage(), trouble);
    }
    try {
      DemoData data = new DemoData(postgres, out);
      out.accept("PostgreSQL runs in " + postgres.directory());
      data.migrate();
      return data;
    } catch (RuntimeException trouble) {
      postgres.close();
      throw trouble;
    }
  }

  private void migrate() {
    try {
      new Migrations(databases, true).apply();
    } catch (RuntimeException trouble) {
      databases.close();
      throw trouble;
    }
  }

  /**
   * Sees that everybody is there: those who were kept, or else a population loaded now.
   *
   * @return who is there
   * @throws CommandFailure if others were kept than those asked for
   */
  KeptPeople populate(DemoOptions options, Stopwatch stopwatch) throws InterruptedException {
    Optional<KeptPeople> kept = KeptPeople.in(directory());
    if (kept.isPresent()) {
      return reuse(kept.get(), options);
    }
    KeptPeople wanted = options.wanted();
    long begin = stopwatch.nanos();
    new PeopleLoader(databases, WRITER, stopwatch, out).load(wanted.population());
    wanted.keepIn(directory());
    out.accept(who(wanted) + " loaded in " + Wording.seconds((stopwatch.nanos() - begin) / 1e9));
    return wanted;
  }

  private KeptPeople reuse(KeptPeople kept, DemoOptions options) {
    if (!options.agreesWith(kept)) {
      throw CommandFailure.usage(
          directory()
              + " holds "
              + who(kept)
              + " of seed "
              + kept.seed()
              + "; leave --persons, --parties and --seed out to go on with them, or name another"
              + " --data-dir");
    }
    out.accept(who(kept) + " of seed " + kept.seed() + " are kept there: going on with them");
    return kept;
  }

  private static String who(KeptPeople people) {
    return Wording.number(people.persons())
        + " persons and "
        + Wording.number(people.parties())
        + " parties";
  }

  Path directory() {
    return postgres.directory();
  }

  Databases databases() {
    return databases;
  }

  /** How to reach each database: {@code mimir}, {@code mpi}, {@code prm}. */
  Map<String, DatabaseSettings> settings() {
    return settings;
  }

  @Override
  public void close() {
    databases.close();
    postgres.close();
  }
}
