package ua.ehealth.mimir.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryPartitionsTest {
  private Databases databases;
  private Database mpi;
  private HistoryPartitions partitions;
  private YearMonth current;

  @BeforeEach
  void freshHistory() {
    databases = TestPostgres.freshDatabases();
    mpi = databases.mpi();
    partitions = new HistoryPartitions(mpi);
    current =
        YearMonth.from(
            mpi.jdbc()
                .sql("select now()")
                .query(OffsetDateTime.class)
                .single()
                .withOffsetSameInstant(ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    databases.close();
  }

  @Test
  void aFreshDatabaseHasThisMonthAndTheNextThree() {
    assertThat(names())
        .containsExactlyInAnyOrder(
            "verification_history_default",
            name(current),
            name(current.plusMonths(1)),
            name(current.plusMonths(2)),
            name(current.plusMonths(3)));
    partitions.ensure();
    assertThat(names()).hasSize(5);
  }

  @Test
  void aRowOfAnyTimeIsTaken() {
    insert(current.plusYears(1));
    insert(current.minusYears(9));
    assertThat(count("verification_history_default")).isEqualTo(2);
  }

  @Test
  void aRowThatCameBeforeItsPartitionMovesIn() {
    drop(current.plusMonths(2));
    insert(current.plusMonths(2));
    assertThat(count("verification_history_default")).isEqualTo(1);

    partitions.ensure();

    assertThat(count("verification_history_default")).isZero();
    assertThat(count(name(current.plusMonths(2)))).isEqualTo(1);
    assertThat(count("verification_history")).isEqualTo(1);
  }

  @Test
  void monthsOlderThanTheYearsKeptAreDroppedAndNoOthers() {
    YearMonth tooOld = current.minusYears(5).minusMonths(1);
    YearMonth justKept = current.minusYears(5);
    for (YearMonth month : List.of(tooOld, justKept)) {
      attach(month);
      insert(month);
    }
    insert(tooOld.minusMonths(1));

    partitions.dropOlderThan(5);
    partitions.dropOlderThan(5);

    assertThat(names()).contains(name(justKept)).doesNotContain(name(tooOld)).hasSize(6);
    assertThat(count("verification_history")).isEqualTo(1);
    assertThatThrownBy(() -> partitions.dropOlderThan(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoNodesMayDoItAtOnceWhileRowsArrive() throws InterruptedException, ExecutionException {
    for (int round = 1; round <= 5; round++) {
      for (int month = 0; month <= 3; month++) {
        drop(current.plusMonths(month));
      }
      twoNodesAndAWriter();
      assertThat(names()).hasSize(5);
      assertThat(count("verification_history")).isEqualTo(100);
      assertThat(count("verification_history_default")).isZero();
      mpi.jdbc().sql("delete from verification_history").update();
    }
  }

  private void twoNodesAndAWriter() throws InterruptedException, ExecutionException {
    try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
      List<Future<?>> work =
          List.of(
              nodes.submit(partitions::ensure),
              nodes.submit(new HistoryPartitions(mpi)::ensure),
              nodes.submit(() -> {
                for (int row = 0; row < 100; row++) {
                  insert(current.plusMonths(row % 4));
                }
              }));
      for (Future<?> part : work) {
        part.get();
      }
    }
  }

  @Test
  void whileSomebodyHoldsTheTableNothingIsChangedAndNothingFails() {
    drop(current.plusMonths(3));
    HistoryPartitions hasty = new HistoryPartitions(mpi, Duration.ofMillis(20));
    try (Database reader = Database.open("MPI", TestPostgres.settings(name(mpi)), 1)) {
      reader
          .transactions()
          .executeWithoutResult(status -> {
            reader.jdbc().sql("select count(*) from verification_history").query().listOfRows();
            assertThat(hasty.ensure()).isFalse();
            assertThat(hasty.dropOlderThan(1)).isTrue();
          });
    }
    assertThat(names()).hasSize(4);
    assertThat(hasty.ensure()).isTrue();
    assertThat(names()).hasSize(5);
  }

  @Test
  void theAccessJournalLosesItsOldMonthsAndNothingElse() {
    for (Database database : databases.all()) {
      HistoryPartitions journal = HistoryPartitions.ofAccessJournal(database);
      String ahead = name(current.plusMonths(2)).replace("verification_history", "access_journal");
      database.jdbc().sql("drop table " + ahead).update();
      for (int years : new int[] {0, 4, 6}) {
        journal(database, current.minusYears(years));
      }
      journal(database, current.plusMonths(2));
      assertThat(journal.ensure()).isTrue();
      assertThat(journal.dropOlderThan(5)).isTrue();
      assertThat(
              database
                  .jdbc()
                  .sql("select tableoid::regclass::text from access_journal order by occurred_at")
                  .query(String.class)
                  .list())
          .containsExactly(
              "access_journal_default",
              name(current).replace("verification_history", "access_journal"),
              ahead);
    }
  }

  private static void journal(Database database, YearMonth month) {
    database
        .jdbc()
        .sql(
            """
            insert into access_journal (id, occurred_at, user_id, operation, pseudonym, outcome)
            values (gen_random_uuid(), :at, gen_random_uuid(), 'x',
              'k0000:00000000000000000000000000000000', 'shown')
            """)
        .param("at", month.atDay(15).atStartOfDay().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String name(Database database) {
    return database.jdbc().sql("select current_database()").query(String.class).single();
  }

  private void insert(YearMonth month) {
    mpi.jdbc()
        .sql(
            """
            insert into verification_history (
              id, subject_id, stream, cause, caused_by, to_status, to_reason, rule_version, occurred_at)
            values (gen_random_uuid(), gen_random_uuid(), 'unzr', 'answer', gen_random_uuid(),
              'VERIFIED', 'AUTO', '1', :at)
            """)
        .param("at", month.atDay(15).atStartOfDay().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void attach(YearMonth month) {
    mpi.jdbc()
        .sql(
            "create table %s partition of verification_history for values from ('%s 00:00+00') to ('%s 00:00+00')"
                .formatted(name(month), month.atDay(1), month.plusMonths(1).atDay(1)))
        .update();
  }

  private void drop(YearMonth month) {
    mpi.jdbc().sql("drop table " + name(month)).update();
  }

  private int count(String table) {
    return mpi.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }

  private List<String> names() {
    return mpi.jdbc()
        .sql(
            """
            select inhrelid::regclass::text from pg_inherits
            where inhparent = 'verification_history'::regclass
            """)
        .query(String.class)
        .list();
  }

  private static String name(YearMonth month) {
    return "verification_history_y%04dm%02d".formatted(month.getYear(), month.getMonthValue());
  }
}
