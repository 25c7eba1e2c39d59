package ua.ehealth.mimir.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ehealth.mimir.database.ArrayParameters.texts;
import static ua.ehealth.mimir.database.ArrayParameters.uuids;
import static ua.ehealth.mimir.privacy.SealedColumn.CLEARED_VALUE;
import static ua.ehealth.mimir.privacy.SealedColumn.UNZR_INFO;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.FreshDatabases;

class KeyRotationTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final int CHUNK = 3;

  private final Map<UUID, String> values = new TreeMap<>();

  @BeforeEach
  void nothing() {
    databases.mimir().jdbc().sql("delete from unzr_info").update();
    databases.mpi().jdbc().sql("delete from verification_history").update();
  }

  private static Database database(SealedColumn column) {
    return SealedRows.of(column, databases.all()).database();
  }

  /** A row with a value that these keys sealed, or nobody. */
  private UUID add(SealedColumn column, Sealing sealing) {
    UUID row = UUID.randomUUID();
    String value =
        column == UNZR_INFO ? "{\"number\": " + values.size() + "}" : "1971o225-" + values.size();
    String stored = sealing.sealIfPossible(column, row, value);
    values.put(row, value);
    insert(column, row, stored);
    return row;
  }

  private static void insert(SealedColumn column, UUID row, String stored) {
    String sql =
        switch (column) {
          case UNZR_INFO ->
              """
              insert into unzr_info (
                id, unzr, job_status, info, synced_at, inserted_by, updated_by, updated_at)
              values (:row, :row::text, 'processed', :stored::jsonb, now(), gen_random_uuid(),
                gen_random_uuid(), '2020-01-01 00:00+00')
              """;
          case CLEARED_VALUE ->
              """
              insert into verification_history (id, subject_id, stream, cause, caused_by, to_status,
                to_reason, rule_version, cleared_value, occurred_at)
              values (:row, gen_random_uuid(), 'unzr', 'local-check', gen_random_uuid(),
                'NOT_VERIFIED', 'AUTO_INCORRECT_DATA', '1', :stored, now() - random() * interval '9 months')
              """;
        };
    database(column).jdbc().sql(sql).param("row", row).param("stored", stored).update();
  }

  private static Map<UUID, String> stored(SealedColumn column) {
    String sql =
        column == UNZR_INFO
            ? "select id, info::text from unzr_info where info is not null"
            : "select id, cleared_value from verification_history where cleared_value is not null";
    Map<UUID, String> rows = new TreeMap<>();
    database(column)
        .jdbc()
        .sql(sql)
        .query(row -> {
          rows.put(row.getObject(1, UUID.class), row.getString(2));
        });
    return rows;
  }

  private static Map<UUID, String> opened(SealedColumn column, Sealing sealing) {
    Map<UUID, String> rows = stored(column);
    rows.replaceAll((row, stored) -> sealing.open(column, row, stored));
    return rows;
  }

  private static KeyRotation rotation(Sealing sealing) {
    return new KeyRotation(databases.all(), sealing, CHUNK);
  }

  @ParameterizedTest
  @EnumSource
  void everythingIsSealedWithTheFirstKeyAndOpensAsBefore(SealedColumn column) {
    for (int i = 0; i < 5; i++) {
      add(column, TestKeys.sealing("old"));
      add(column, TestKeys.sealing("older"));
      add(column, TestKeys.sealing("new"));
      add(column, TestKeys.sealing());
    }
    List<Long> progress = new ArrayList<>();
    KeyRotation rotation = rotation(TestKeys.sealing("new", "old", "older"));
    assertThat(rotation.run(column, progress::add)).isEqualTo(new Resealed(10, 5, 0, List.of()));
    assertThat(progress).containsExactly(3L, 6L, 9L, 12L, 15L, 18L, 20L);
    assertThat(opened(column, TestKeys.sealing("new"))).isEqualTo(values);
    assertThat(rotation.counts())
        .containsExactly(new KeyCount(column, Optional.of("new"), 20))
        .noneMatch(rotation::outdated);
  }

  @ParameterizedTest
  @EnumSource
  void aSecondTimeNothingIsWritten(SealedColumn column) {
    for (int i = 0; i < 7; i++) {
      add(column, TestKeys.sealing("old"));
    }
    KeyRotation rotation = rotation(TestKeys.sealing("new", "old"));
    rotation.run(column, _ -> {});
    Map<UUID, String> before = stored(column);
    assertThat(rotation.run(column, _ -> {})).isEqualTo(new Resealed(0, 0, 0, List.of()));
    assertThat(stored(column)).isEqualTo(before);
  }

  @Test
  void killedInTheMiddleAnyNumberOfTimesItComesToTheSameEnd() {
    Seeded.cases(
        5,
        random -> {
          SealedColumn column = Seeded.oneOf(random, SealedColumn.values());
          nothing();
          values.clear();
          for (int i = 0; i < 20; i++) {
            add(column, Seeded.oneOf(random, TestKeys.sealing("old"), TestKeys.sealing()));
          }
          Sealing sealing = TestKeys.sealing("new", "old");
          long resealed = 0;
          for (int kill = 1; kill <= 3; kill++) {
            long after = kill * 6L;
            assertThatThrownBy(() ->
                    rotation(sealing)
                        .run(
                            column,
                            seen -> {
                              if (seen >= after) {
                                throw new CancellationException("killed");
                              }
                            }))
                .isInstanceOf(CancellationException.class);
            assertThat(opened(column, sealing)).isEqualTo(values);
            resealed = after;
          }
          Resealed last = rotation(sealing).run(column, _ -> {});
          assertThat(last.resealed() + last.sealedFirst()).isEqualTo(20 - resealed);
          assertThat(opened(column, TestKeys.sealing("new"))).isEqualTo(values);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeOpenedStaysAndIsNamed(SealedColumn column) {
    UUID lost = add(column, TestKeys.sealing("lost"));
    UUID moved = UUID.randomUUID();
    insert(column, moved, TestKeys.sealing("old").seal(column, UUID.randomUUID(), "{}"));
    add(column, TestKeys.sealing("old"));
    Map<UUID, String> before = stored(column);
    KeyRotation rotation = rotation(TestKeys.sealing("new", "old"));
    Resealed resealed = rotation.run(column, _ -> {});
    assertThat(resealed.resealed()).isEqualTo(1);
    assertThat(resealed.unopened()).isEqualTo(2);
    assertThat(resealed.examples()).containsExactlyInAnyOrder(lost, moved);
    assertThat(stored(column)).contains(Map.entry(lost, before.get(lost)));
    assertThat(stored(column)).contains(Map.entry(moved, before.get(moved)));
    assertThat(rotation.counts())
        .filteredOn(rotation::outdated)
        .extracting(KeyCount::key)
        .containsExactly(Optional.of("lost"), Optional.of("old"));
  }

  @Test
  void nothingElseOfARowChanges() {
    add(UNZR_INFO, TestKeys.sealing("old"));
    UUID pending = UUID.randomUUID();
    insert(UNZR_INFO, pending, null);
    String sql = "select (to_jsonb(u) - 'info')::text from unzr_info u order by id";
    List<String> before = databases.mimir().jdbc().sql(sql).query(String.class).list();
    rotation(TestKeys.sealing("new", "old")).run(UNZR_INFO, _ -> {});
    assertThat(databases.mimir().jdbc().sql(sql).query(String.class).list()).isEqualTo(before);
    assertThat(stored(UNZR_INFO)).hasSize(1);
  }

  @Test
  void aValueThatChangesMeanwhileIsNotOverwritten() throws Exception {
    Sealing old = TestKeys.sealing("old");
    UUID row = add(UNZR_INFO, old);
    Database mimir = databases.mimir();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Resealed> rotating =
          mimir
              .transactions()
              .execute(_ -> {
                mimir
                    .jdbc()
                    .sql("update unzr_info set info = :info::jsonb where id = :row")
                    .param("info", old.seal(UNZR_INFO, row, "{\"newer\": 1}"))
                    .param("row", row)
                    .update();
                Future<Resealed> begun =
                    threads.submit(
                        () -> rotation(TestKeys.sealing("new", "old")).run(UNZR_INFO, _ -> {}));
                awaitWaiter(mimir);
                return begun;
              });
      assertThat(rotating.get().resealed()).isEqualTo(1);
    }
    assertThat(opened(UNZR_INFO, TestKeys.sealing("new"))).isEqualTo(Map.of(row, "{\"newer\": 1}"));
  }

  private static void awaitWaiter(Database database) {
    String waiters = "select count(*) from pg_locks where not granted";
    while (database.jdbc().sql(waiters).query(Long.class).single() == 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void withoutValuesThereIsNothingToDo() {
    KeyRotation rotation = rotation(TestKeys.sealing("new"));
    for (SealedColumn column : SealedColumn.values()) {
      assertThat(rotation.run(column, _ -> {})).isEqualTo(new Resealed(0, 0, 0, List.of()));
    }
    assertThat(rotation.counts()).isEmpty();
  }

  @Test
  void withoutAKeyThereIsNoRotation() {
    assertThatThrownBy(() -> rotation(TestKeys.sealing()))
        .isInstanceOf(SealingFailed.class)
        .hasMessage("MIMIR_ENCRYPTION_KEYS is not set");
  }

  /** The history holds the moves of years: the few that cleared something are found by an index. */
  @Test
  void clearedValuesAreFoundAndWrittenWithoutReadingTheHistory() {
    Database mpi = databases.mpi();
    SealedRows rows = SealedRows.of(CLEARED_VALUE, databases.all());
    UUID row = new UUID(0, 0);
    List<String> plan = new ArrayList<>();
    mpi.transactions()
        .executeWithoutResult(_ -> {
          rows.after(row, 1);
          plan.addAll(
              mpi.jdbc()
                  .sql("explain " + rows.chunk())
                  .param("after", row)
                  .param("limit", 10)
                  .query(String.class)
                  .list());
          plan.addAll(
              mpi.jdbc()
                  .sql("explain " + rows.replace())
                  .param("ids", uuids(List.of(row)))
                  .param("values", texts(List.of("x")))
                  .query(String.class)
                  .list());
        });
    assertThat(plan)
        .noneMatch(line -> line.contains("Seq Scan") || line.contains("Sort  "))
        .anyMatch(line -> line.contains("Update on verification_history"));
  }
}
