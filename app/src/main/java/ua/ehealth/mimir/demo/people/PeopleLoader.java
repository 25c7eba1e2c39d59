package ua.ehealth.mimir.demo.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.emulator.population.Population;
import ua.ehealth.mimir.time.Stopwatch;

/** Fills the demo's databases with people, a million in well under a minute, in constant memory. */
public final class PeopleLoader {
  private static final long BETWEEN_LINES = 2_000_000_000L;
  private static final int LOOK_EVERY = 1000;

  private final Databases databases;
  private final UUID writer;
  private final Stopwatch stopwatch;
  private final Consumer<String> out;

  /**
   * @param writer what stands in {@code inserted_by} and {@code updated_by}
   * @param out is told every two seconds how far the load is
   */
  public PeopleLoader(Databases databases, UUID writer, Stopwatch stopwatch, Consumer<String> out) {
    this.databases = databases;
    this.writer = writer;
    this.stopwatch = stopwatch;
    this.out = out;
  }

  /**
   * Loads everybody, in place of whoever is there: a load that was cut short is begun anew.
   *
   * @throws InterruptedException if the thread was interrupted; then not everybody is there
   */
  public void load(Population people) throws InterruptedException {
    Emptying.empty(databases);
    try {
      loadPersons(people);
      loadParties(people);
    } catch (SQLException | IOException trouble) {
      throw new IllegalStateException("the population cannot be loaded", trouble);
    } catch (UncheckedIOException trouble) {
      throw new IllegalStateException("the population cannot be loaded", trouble.getCause());
    }
    databases.all().forEach(PeopleLoader::analyze);
  }

  private void loadPersons(Population people)
      throws SQLException, IOException, InterruptedException {
    LoadLines lines = new LoadLines("persons", people.persons());
    try (PersonTables tables = new PersonTables(databases.mpi().dataSource(), writer)) {
      for (long i = 0; i < people.persons(); i++) {
        tables.add(people.person(i));
        lines.loaded(i + 1);
      }
      tables.finish();
    }
  }

  private void loadParties(Population people)
      throws SQLException, IOException, InterruptedException {
    LegalEntities.load(databases.prm().dataSource());
    LoadLines lines = new LoadLines("parties", people.parties());
    try (PartyTables tables = new PartyTables(databases.prm().dataSource(), writer)) {
      for (long i = 0; i < people.parties(); i++) {
        tables.add(people.party(i));
        lines.loaded(i + 1);
      }
      tables.finish();
    }
  }

  /** Plans made for empty tables would be followed until autovacuum comes by. */
  private static void analyze(Database database) {
    database.jdbc().sql("vacuum (analyze)").update();
  }

  /** Says now and then how many rows have been sent. */
  private final class LoadLines {
    private final String who;
    private final long all;
    private final long begin = stopwatch.nanos();
    private long next = begin + BETWEEN_LINES;

    LoadLines(String who, long all) {
      this.who = who;
      this.all = all;
    }

    void loaded(long count) throws InterruptedException {
      if (count % LOOK_EVERY != 0) {
        return;
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long now = stopwatch.nanos();
      if (now - next >= 0) {
        next = now + BETWEEN_LINES;
        out.accept(LoadProgress.line(who, count, all, (now - begin) / 1e9));
      }
    }
  }
}
