package ua.ehealth.mimir.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.TestPostgres;
import ua.ehealth.mimir.registry.EveryLog;
import ua.ehealth.mimir.settings.Environments;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.sync.subjects.Outcome;
import ua.ehealth.mimir.sync.subjects.TestSubjects;
import ua.ehealth.mimir.time.Stopwatch;

/** The whole engine on three real databases, before registers of make-believe. */
@Timeout(60)
class EngineTest {
  private static final Job MVS_PERSONS = Job.named("mvs-persons");
  private static final Job MVS_PARTIES = Job.named("mvs-parties");

  private final Databases databases = TestPostgres.freshDatabases();
  private final TestSubjects persons = new TestSubjects(databases, MVS_PERSONS);
  private final TestSubjects parties = new TestSubjects(databases, MVS_PARTIES);
  private final TestRegister register = new TestRegister();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Engine engine;

  @BeforeEach
  void start() {
    engine = engine();
  }

  private Engine engine() {
    return new Engine(
        Environments.read(
            "LEASE_SECONDS", "2",
            "SWEEP_SECONDS", "1",
            "RETRY_DELAYS", "100ms,...",
            "CHECKPASSPORTSTATUS_QUOTA_PER_SECOND", "100000",
            "CHECKUNZR_QUOTA_PER_SECOND", "0"),
        databases,
        register,
        Stopwatch.SYSTEM);
  }

  @AfterEach
  void stop() {
    register.open();
    engine.close();
    threads.shutdownNow();
    databases.close();
  }

  private RunResult run(Job job) throws InterruptedException {
    return engine.run(job, RunCause.COMMAND, RunListener.NOBODY);
  }

  private Future<RunResult> begin(Job job) {
    return threads.submit(() -> run(job));
  }

  private UUID withCard(TestSubjects subjects, String number) {
    UUID id = subjects.needed();
    subjects.document(id, "NATIONAL_ID", number);
    return id;
  }

  private long inReview() {
    return persons.count(
        "select count(*) from {verifications} where p_verification_status = 'IN_REVIEW'");
  }

  private void assertNothingIsLeftBehind() {
    assertThat(inReview()).isZero();
    assertThat(persons.count("select count(*) from verification_leases")).isZero();
    assertThat(parties.count("select count(*) from verification_leases")).isZero();
    assertThat(mimir("select count(*) from spread_notes")).isZero();
    assertThat(mimir("select count(*) from register_answers where asked_by is not null")).isZero();
  }

  private long mimir(String sql) {
    return databases.mimir().jdbc().sql(sql).query(Long.class).single();
  }

  @Test
  void withoutAKeyThatSealsItSaysOnceWhatThatMeans() {
    try (EveryLog log = new EveryLog()) {
      engine().close();
      assertThat(log.text()).containsOnlyOnce("MIMIR_ENCRYPTION_KEYS is not set: a UNZR that is");
    }
  }

  @Test
  void aRunLeavesEverybodyWithWhatTheRegisterSays() throws InterruptedException {
    UUID clean = withCard(persons, "984250001");
    UUID stolen = withCard(persons, "984250002");
    UUID without = persons.needed();
    UUID wrong = withCard(persons, "12");
    UUID noRow = persons.withoutRow();
    persons.document(noRow, "PASSPORT", "аб 123 456");
    register.answer("984250002", TestRegister.found());
    try (EveryLog log = new EveryLog()) {
      Tally tally = run(MVS_PERSONS).tally();
      assertThat(tally.claimed()).isEqualTo(5);
      assertThat(tally.of(Outcome.VERIFIED)).isEqualTo(2);
      assertThat(tally.of(Outcome.NOT_VERIFIED)).isEqualTo(1);
      assertThat(tally.of(Outcome.NOT_NEEDED)).isEqualTo(1);
      assertThat(tally.of(Outcome.INCORRECT)).isEqualTo(1);
      assertThat(log.text()).doesNotContain("98425000", "123456", "123 456", "Косач", "Леся");
    }
    assertThat(persons.status(clean)).isEqualTo("VERIFIED/AUTO");
    assertThat(persons.status(noRow)).isEqualTo("VERIFIED/AUTO");
    assertThat(persons.status(stolen)).isEqualTo("NOT_VERIFIED/AUTO");
    assertThat(persons.status(without)).isEqualTo("VERIFICATION_NOT_NEEDED/AUTO_DATA_ABSENT");
    assertThat(persons.status(wrong)).isEqualTo("NOT_VERIFIED/AUTO_INCORRECT_DATA");
    assertThat(mimir("select count(*) from sync_runs where state = 'finished'")).isEqualTo(1);
    assertNothingIsLeftBehind();

    assertThat(run(MVS_PERSONS).tally().claimed()).isZero();
    assertThat(register.asked()).hasSize(3);
  }

  @Test
  void personsAndPartiesWithOneDocumentShareOneCall() throws Exception {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      people.add(withCard(persons, "000000001"));
    }
    UUID party = withCard(parties, " 000000001");
    register.shut();
    Future<RunResult> one = begin(MVS_PERSONS);
    Future<RunResult> other = begin(MVS_PARTIES);
    register.left.acquire();
    register.open();
    long calls = one.get().tally().calls() + other.get().tally().calls();
    assertThat(calls).isEqualTo(1);
    assertThat(register.asked()).hasSize(1);
    assertThat(people).allMatch(id -> persons.status(id).equals("VERIFIED/AUTO"));
    assertThat(parties.status(party)).isEqualTo("VERIFIED/AUTO");
    assertThat(one.get().tally().saved() + other.get().tally().saved()).isEqualTo(5);
    assertNothingIsLeftBehind();
  }

  @Test
  void whoGetsNoAnswerStaysAsBeforeAndIsTakenAgain() throws InterruptedException {
    UUID id = withCard(persons, "000000001");
    UUID verified = persons.answered("VERIFIED", "now() - interval '300 days'");
    persons.document(verified, "NATIONAL_ID", "000000002");
    register.answer("000000001", TestRegister.unavailable());
    register.answer("000000002", TestRegister.unavailable());
    RunResult first = run(MVS_PERSONS);
    assertThat(first.tally().unavailable()).isGreaterThanOrEqualTo(2);
    assertThat(persons.status(id)).isEqualTo("VERIFICATION_NEEDED/INITIAL");
    assertThat(persons.status(verified)).isEqualTo("VERIFIED/AUTO");
    assertThat(persons.count("select count(*) from verification_history")).isZero();
    assertNothingIsLeftBehind();

    register.answer("000000001", TestRegister.found());
    register.answer("000000002", TestRegister.found());
    RunResult second = run(MVS_PERSONS);
    while (second.waiting() > 0) {
      second = run(MVS_PERSONS);
    }
    assertThat(persons.status(id)).isEqualTo("NOT_VERIFIED/AUTO");
    assertThat(persons.status(verified)).isEqualTo("NOT_VERIFIED/AUTO");
    assertNothingIsLeftBehind();
  }

  @Test
  void aRunThatIsInterruptedGivesBackWhatItHadClaimed() throws Exception {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      people.add(withCard(persons, "%09d".formatted(i)));
    }
    register.shut();
    Future<RunResult> run = begin(MVS_PERSONS);
    register.left.acquire();
    threads.shutdownNow();
    assertThatThrownBy(run::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(people).allMatch(id -> persons.status(id).equals("VERIFICATION_NEEDED/INITIAL"));
    assertThat(people).allMatch(id -> persons.stream(id).get("attempts").equals(0));
    assertThat(mimir("select count(*) from sync_runs where state = 'stopped'")).isEqualTo(1);
    assertNothingIsLeftBehind();
    int asked = register.asked().size();
    register.open();
    assertThat(asked).isLessThanOrEqualTo(40);
  }

  @Test
  void anotherRunOfTheJobIsRefusedWhileOneLives() throws Exception {
    withCard(persons, "000000001");
    register.shut();
    Future<RunResult> first = begin(MVS_PERSONS);
    register.left.acquire();
    assertThatThrownBy(() -> engine.run(MVS_PERSONS, RunCause.RETRY, RunListener.NOBODY))
        .isInstanceOf(RunRefused.class);
    assertThatThrownBy(() -> run(MVS_PERSONS)).isInstanceOf(RunRefused.class);
    register.open();
    assertThat(first.get().tally().calls()).isEqualTo(1);
  }

  @Test
  void aServiceWithoutQuotaIsNotAskedAndNobodyIsClaimedForIt() {
    persons.needed();
    assertThatThrownBy(() -> run(Job.named("unzr-persons")))
        .isInstanceOf(RunRefused.class)
        .hasMessageContaining("CHECKUNZR_QUOTA_PER_SECOND is 0");
    assertThat(mimir("select count(*) from sync_runs")).isZero();
  }

  @Test
  void aRunThatOthersTookForDeadStopsAndGivesBack() throws Exception {
    UUID id = withCard(persons, "000000001");
    register.shut();
    Future<RunResult> run = begin(MVS_PERSONS);
    register.left.acquire();
    databases.mimir().jdbc().sql("update sync_runs set state = 'failed'").update();
    assertThatThrownBy(run::get).hasCauseInstanceOf(InterruptedException.class);
    assertThat(persons.status(id)).isEqualTo("VERIFICATION_NEEDED/INITIAL");
    assertThat(persons.count("select count(*) from verification_leases")).isZero();
  }

  @Test
  void whatADeadRunLeftIsTakenUpByTheNext() throws Exception {
    UUID claimed = withCard(persons, "000000001");
    UUID older = withCard(persons, "000000002");
    UUID holder = withCard(parties, "000000003");
    engine.run(MVS_PARTIES, RunCause.COMMAND, RunListener.NOBODY);
    assertThat(parties.status(holder)).isEqualTo("VERIFIED/AUTO");
    UUID dead = UUID.randomUUID();
    persons.sql(
        "insert into verification_leases (stream, owner, expires_at)"
            + " values ('mvs_passport', '%s', now() - interval '1 second')".formatted(dead));
    persons.set(
        claimed,
        "p_verification_status = 'IN_REVIEW', p_verification_reason = 'AUTO', p_claim = (select"
            + " max(token) from verification_leases), p_status_before = 'VERIFICATION_NEEDED',"
            + " p_reason_before = 'INITIAL'");
    persons.set(older, "p_verification_status = 'IN_REVIEW', p_verification_reason = 'AUTO'");
    deadRun(dead);
    databases
        .mimir()
        .jdbc()
        .sql(
            """
            insert into spread_notes (id, run_id, registers, pass_types, pas_serials, pas_numbers,
              codes, data_ids, answered_ats)
            values (gen_random_uuid(), :dead, '{2}', '{0101}', '{null}', '{000000003}', '{1}',
              array[gen_random_uuid()], array[now() + interval '1 second'])
            """)
        .param("dead", dead)
        .update();
    run(MVS_PERSONS);
    assertThat(persons.status(claimed)).isEqualTo("VERIFIED/AUTO");
    assertThat(persons.status(older)).isEqualTo("VERIFIED/AUTO");
    assertThat(parties.status(holder)).isEqualTo("NOT_VERIFIED/AUTO");
    assertNothingIsLeftBehind();
  }

  private void deadRun(UUID id) {
    databases
        .mimir()
        .jdbc()
        .sql(
            """
            insert into sync_runs (id, job, cause, node, state, started_at, alive_until)
            values (:id, 'mvs-persons', 'schedule', gen_random_uuid(), 'running',
              now() - interval '1 hour', now() - interval '1 second')
            """)
        .param("id", id)
        .update();
  }

  @Test
  void aChangeOfTheDataWhileTheQuestionIsOnItsWayWins() throws Exception {
    UUID id = withCard(persons, "000000001");
    register.answer("000000001", TestRegister.found());
    register.shut();
    Future<RunResult> run = begin(MVS_PERSONS);
    register.left.acquire();
    persons.sql("update person_documents set number = '000000002'");
    register.open();
    Tally tally = run.get().tally();
    assertThat(tally.of(Outcome.QUESTION_CHANGED)).isEqualTo(1);
    assertThat(persons.status(id)).isEqualTo("VERIFIED/AUTO");
    assertThat(register.asked()).hasSize(2);
    assertNothingIsLeftBehind();
  }

  @Test
  void connectionsThatAreCutInTheMiddleCostNobodyAnything() throws Exception {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      people.add(withCard(persons, "%09d".formatted(i)));
    }
    List<String> names = databases.all().stream().map(EngineTest::name).toList();
    try (EveryLog _ = new EveryLog();
        Database server = Database.open("MPI", TestPostgres.settings("postgres"), 1)) {
      Future<RunResult> run = begin(MVS_PERSONS);
      for (int cut = 0; cut < 10; cut++) {
        names.forEach(name -> cutConnections(server, name));
        await(run);
      }
      assertThat(run.get().waiting()).isZero();
    }
    assertThat(people).allMatch(id -> persons.status(id).equals("VERIFIED/AUTO"));
    while (inReview() > 0 || mimir("select count(*) from spread_notes") > 0) {
      Stopwatch.SYSTEM.sleep(Duration.ofMillis(20));
    }
  }

  private static String name(Database database) {
    return database.jdbc().sql("select current_database()").query(String.class).single();
  }

  private static void await(Future<RunResult> run) throws Exception {
    try {
      run.get(100, TimeUnit.MILLISECONDS);
    } catch (TimeoutException goesOn) {
      // To be cut again.
    }
  }

  private static void cutConnections(Database server, String database) {
    server
        .jdbc()
        .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name")
        .param("name", database)
        .query(Boolean.class)
        .list();
  }
}
