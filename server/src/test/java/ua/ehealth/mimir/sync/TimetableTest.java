package ua.ehealth.mimir.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.TestPostgres;
import ua.ehealth.mimir.settings.Environments;
import ua.ehealth.mimir.sync.subjects.TestSubjects;
import ua.ehealth.mimir.time.Stopwatch;

/** Schedules on a real database; none fires by itself while a test runs. */
@Timeout(60)
class TimetableTest {
  private final Databases databases = TestPostgres.freshDatabases();
  private final TestSubjects persons = new TestSubjects(databases, Job.named("mvs-persons"));
  private final TestRegister register = new TestRegister();

  @AfterEach
  void close() {
    databases.close();
  }

  /** Fires on the 29th of February. */
  private Engine engine() {
    return new Engine(
        Environments.read(
            "SWEEP_SECONDS", "1",
            "RETRY_DELAYS", "1ms",
            "UNZR_PERSON_SYNCHRONIZATION_SCHEDULE", "0 1 29 2 *",
            "MVS_PERSON_SYNCHRONIZATION_SCHEDULE", "0 1 29 2 *",
            "MVS_PARTY_SYNCHRONIZATION_SCHEDULE", "0 1 29 2 *",
            "DMS_PERSON_SYNCHRONIZATION_SCHEDULE", "0 1 29 2 *",
            "DMS_PARTY_SYNCHRONIZATION_SCHEDULE", "0 1 29 2 *"),
        databases,
        register,
        Stopwatch.SYSTEM);
  }

  private UUID person() {
    UUID id = persons.needed();
    persons.document(id, "NATIONAL_ID", "000000001");
    return id;
  }

  private long mimir(String sql) {
    return databases.mimir().jdbc().sql(sql).query(Long.class).single();
  }

  private static void eventually(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Stopwatch.SYSTEM.sleep(Duration.ofMillis(20));
    }
  }

  @Test
  void aFiringThatWasMissedIsMadeUpOnce() throws InterruptedException {
    UUID id = person();
    try (Engine engine = engine()) {
      engine.followSchedules();
      eventually(() -> mimir("select count(*) from scheduled_tasks") == 6);
      assertThat(mimir("select count(*) from sync_runs")).isZero();
    }
    databases
        .mimir()
        .jdbc()
        .sql(
            "update scheduled_tasks set execution_time = now() - interval '3 days'"
                + " where task_name = 'mvs-persons'")
        .update();
    try (Engine engine = engine()) {
      engine.followSchedules();
      eventually(() -> persons.status(id).equals("VERIFIED/AUTO"));
      eventually(() ->
          mimir(
                  "select count(*) from scheduled_tasks where task_name = 'mvs-persons' and not"
                      + " picked and execution_time > now()")
              == 1);
    }
    assertThat(mimir("select count(*) from sync_runs")).isEqualTo(1);
    assertThat(mimir("select count(*) from sync_runs where cause = 'schedule'")).isEqualTo(1);
    assertThat(
            mimir(
                "select extract(month from execution_time at time zone 'Europe/Kyiv')"
                    + " from scheduled_tasks where task_name = 'mvs-persons'"))
        .isEqualTo(2);
  }

  @Test
  void whoWaitedForARetryIsTakenAtItsTimeAndNobodyElse() throws InterruptedException {
    UUID waited = person();
    UUID needed = persons.needed();
    persons.document(needed, "NATIONAL_ID", "000000002");
    persons.set(waited, "p_not_before = now() - interval '1 second', p_attempts = 2");
    try (Engine engine = engine()) {
      engine.followSchedules();
      eventually(() -> persons.status(waited).equals("VERIFIED/AUTO"));
      eventually(() -> mimir("select count(*) from sync_runs where state = 'finished'") >= 1);
    }
    assertThat(mimir("select count(*) from sync_runs where cause <> 'retry'")).isZero();
    assertThat(persons.status(needed)).isEqualTo("VERIFICATION_NEEDED/INITIAL");
  }

  @Test
  void whatIsDoneEveryNightIsMadeUpOnceIfANightWasMissed() throws InterruptedException {
    Semaphore nights = new Semaphore(0);
    try (Engine engine = engine()) {
      engine.everyNight("test-chore", nights::release);
      engine.followSchedules();
      eventually(() -> mimir(waits("test-chore")) == 1);
      assertThat(nights.availablePermits()).isZero();
    }
    databases
        .mimir()
        .jdbc()
        .sql(
            "update scheduled_tasks set execution_time = now() - interval '3 days'"
                + " where task_name = 'test-chore'")
        .update();
    try (Engine engine = engine()) {
      engine.everyNight("test-chore", nights::release);
      engine.followSchedules();
      nights.acquire();
      eventually(() -> mimir(waits("test-chore")) == 1);
      assertThat(nights.availablePermits()).isZero();
    }
  }

  private static String waits(String task) {
    return "select count(*) from scheduled_tasks where task_name = '%s' and not picked and execution_time > now()"
        .formatted(task);
  }

  @Test
  void theChoresEraseAnswersThatServeNobody() throws InterruptedException {
    databases
        .mimir()
        .jdbc()
        .sql(
            "insert into register_answers (register, question_hash, code, answered_at) values"
                + " (2, '\\x01', 0, now() - interval '25 hours'), (2, '\\x02', 0, now())")
        .update();
    try (Engine engine = engine()) {
      engine.followSchedules();
      eventually(() -> mimir("select count(*) from register_answers") == 1);
    }
    assertThat(mimir("select count(*) from register_answers where question_hash = '\\x02'"))
        .isEqualTo(1);
  }

  @Test
  void aFiringWhileTheRegisterIsHeldIsNotedAndSkipped() throws InterruptedException {
    UUID id = person();
    hold("CheckPassportStatus");
    fire();
    try (Engine engine = engine()) {
      engine.followSchedules();
      eventually(() -> mimir("select count(*) from sync_runs where state = 'skipped'") == 1);
      eventually(() ->
          mimir(
                  "select count(*) from scheduled_tasks where task_name = 'mvs-persons' and not picked")
              == 1);
    }
    assertThat(mimir("select count(*) from sync_runs")).isEqualTo(1);
    assertThat(
            mimir(
                "select count(*) from sync_runs where message like '%CheckPassportStatus is held by"
                    + " olena since%: ill'"))
        .isEqualTo(1);
    assertThat(
            mimir(
                "select count(*) from scheduled_tasks where task_name = 'mvs-persons' and"
                    + " execution_time > now() and last_failure is null"))
        .isEqualTo(1);
    assertThat(persons.status(id)).isEqualTo("VERIFICATION_NEEDED/INITIAL");
  }

  private void hold(String service) {
    databases
        .mimir()
        .jdbc()
        .sql(
            "insert into register_holds (service, held_by, reason) values (:service, 'olena', 'ill')")
        .param("service", service)
        .update();
  }

  /** The tasks are there, and the schedule of the job is overdue. */
  private void fire() throws InterruptedException {
    try (Engine engine = engine()) {
      engine.followSchedules();
      eventually(() -> mimir("select count(*) from scheduled_tasks") == 6);
    }
    databases
        .mimir()
        .jdbc()
        .sql(
            "update scheduled_tasks set execution_time = now() - interval '3 days'"
                + " where task_name = 'mvs-persons'")
        .update();
  }
}
