package ua.ehealth.mimir.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.TestPostgres;
import ua.ehealth.mimir.settings.Environments;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.subjects.TestSubjects;
import ua.ehealth.mimir.time.Stopwatch;

/** A cluster of engines on three fresh databases, before one register of make-believe. */
public final class TestEngines implements AutoCloseable {
  public static final Job MVS_PERSONS = Job.named("mvs-persons");

  private final Databases databases = TestPostgres.freshDatabases();
  private final TestSubjects persons = new TestSubjects(databases, MVS_PERSONS);
  private final TestRegister register = new TestRegister();
  private final List<Engine> engines = new ArrayList<>();
  private final Settings settings =
      Environments.read(
          "LEASE_SECONDS", "2",
          "SWEEP_SECONDS", "1",
          "RETRY_DELAYS", "100ms,...",
          "CHECKPASSPORTSTATUS_QUOTA_PER_SECOND", "100000",
          "CHECKUNZR_QUOTA_PER_SECOND", "0");

  public Databases databases() {
    return databases;
  }

  public Settings settings() {
    return settings;
  }

  public TestSubjects persons() {
    return persons;
  }

  /** One more node. */
  public Engine start() {
    Engine engine = new Engine(settings, databases, register, Stopwatch.SYSTEM);
    engines.add(engine);
    return engine;
  }

  /** So many persons who are due, each with a card of its own. */
  public List<UUID> people(int many) {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      UUID id = persons.needed();
      persons.document(id, "NATIONAL_ID", "%09d".formatted(i));
      people.add(id);
    }
    return people;
  }

  public boolean allStand(List<UUID> people, String status) {
    return people.stream().allMatch(id -> persons.status(id).equals(status));
  }

  /** From now on the register answers nobody, until {@link #answer}. */
  public void silence() {
    register.shut();
  }

  public void answer() {
    register.open();
  }

  /** Returns once a question has left. */
  public void awaitQuestion() throws InterruptedException {
    register.left.acquire();
  }

  public int asked() {
    return register.asked().size();
  }

  /** The only column of the only row, as text. */
  public String mimir(String sql) {
    return databases.mimir().jdbc().sql(sql).query(String.class).single();
  }

  public String state(UUID run) {
    return mimir("select state from sync_runs where id = '%s'".formatted(run));
  }

  /** Nobody is claimed and no question is anybody's. */
  public boolean nothingIsClaimed() {
    return persons.count("select count(*) from verification_leases") == 0
        && persons.count(
                "select count(*) from {verifications} where p_verification_status = 'IN_REVIEW'")
            == 0
        && mimir("select count(*) from register_answers where asked_by is not null").equals("0");
  }

  public static void eventually(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Stopwatch.SYSTEM.sleep(Duration.ofMillis(20));
    }
  }

  @Override
  public void close() {
    register.open();
    engines.forEach(Engine::close);
    databases.close();
  }
}
