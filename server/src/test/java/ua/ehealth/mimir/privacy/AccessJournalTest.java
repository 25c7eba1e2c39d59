package ua.ehealth.mimir.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.FreshDatabases;

/** Who looked at whose data, in each of the three databases (specification 2.8, 4.1). */
@ParameterizedClass
@ValueSource(strings = {"MIMIR", "MPI", "PRM"})
class AccessJournalTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
  private static final Pseudonyms PSEUDONYMS = new Pseudonyms(TestKeys.ofPseudonyms(1));
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID BOHDAN = UUID.fromString("00000000-0000-4000-8000-00000000000b");
  private static final UUID CLINIC = UUID.fromString("00000000-0000-4000-8000-00000000000c");

  @Parameter String name;

  private Database database;
  private AccessJournal journal;

  @BeforeEach
  void emptyJournal() {
    database =
        databases.all().all().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    journal = new AccessJournal(database, IDS::generate);
    withLeave("delete from access_journal");
  }

  /** As retention does. */
  private void withLeave(String sql) {
    database
        .transactions()
        .executeWithoutResult(_ -> {
          database.jdbc().sql("set local mimir.retention = 'on'").update();
          database.jdbc().sql(sql).update();
        });
  }

  private static Access access(UUID user, int subject) {
    return new Access(
        user,
        Optional.of(CLINIC),
        "unzrInfoRegister",
        pseudonym(subject),
        AccessOutcome.SHOWN,
        Optional.of("request-" + subject));
  }

  private static String pseudonym(int subject) {
    return PSEUDONYMS.ofUnzr("19710225-%05d".formatted(subject));
  }

  private List<JournaledAccess> all(AccessFilter filter) {
    return journal.page(Optional.empty(), 1000, filter);
  }

  private Instant now() {
    return database
        .jdbc()
        .sql("select clock_timestamp()")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  @Test
  void anAccessIsKeptWithEverythingAndTheTimeOfTheDatabase() {
    Instant before = now();
    journal.record(access(ANNA, 1));
    Instant after = now();
    assertThat(all(AccessFilter.ALL))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.access()).isEqualTo(access(ANNA, 1));
          assertThat(row.at()).isBetween(before, after);
          assertThat(row.id().version()).isEqualTo(7);
        });
  }

  @Test
  void whatAJobDidHasNoClientAndNoRequest() {
    Access access =
        new Access(
            ANNA,
            Optional.empty(),
            "unzr-info",
            pseudonym(1),
            AccessOutcome.PROCESSED,
            Optional.empty());
    journal.record(access);
    assertThat(all(AccessFilter.ALL)).extracting(JournaledAccess::access).containsExactly(access);
  }

  @Test
  void aPageOfSubjectsIsOneStatement() {
    List<Access> page = IntStream.range(0, 300).mapToObj(i -> access(ANNA, i)).toList();
    journal.record(page);
    journal.record(List.of());
    assertThat(all(AccessFilter.ALL)).hasSize(300);
    assertThat(
            database
                .jdbc()
                .sql("select count(distinct (xmin::text, occurred_at)) from access_journal")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void itIsPartOfTheTransactionUnderWay() {
    database
        .transactions()
        .executeWithoutResult(status -> {
          journal.record(access(ANNA, 1));
          status.setRollbackOnly();
        });
    assertThat(all(AccessFilter.ALL)).isEmpty();
  }

  @Test
  void pagesFollowEachOtherFromTheLatestThoughRowsArrive() {
    for (int i = 0; i < 10; i++) {
      journal.record(List.of(access(ANNA, 2 * i), access(BOHDAN, 2 * i + 1)));
    }
    List<JournaledAccess> expected = all(AccessFilter.ALL);
    assertThat(expected)
        .hasSize(20)
        .isSortedAccordingTo(
            Comparator.comparing(JournaledAccess::at)
                .thenComparing(row -> row.id().toString())
                .reversed());
    List<JournaledAccess> read = new ArrayList<>();
    Optional<JournaledAccess.Place> after = Optional.empty();
    List<JournaledAccess> page = journal.page(after, 3, AccessFilter.ALL);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(3);
      read.addAll(page);
      journal.record(access(ANNA, 100));
      page = journal.page(Optional.of(page.getLast().place()), 3, AccessFilter.ALL);
    }
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void aFilterFindsASubjectAUserAndATime() {
    journal.record(access(ANNA, 1));
    journal.record(access(ANNA, 2));
    journal.record(access(BOHDAN, 1));
    List<JournaledAccess> rows = all(AccessFilter.ALL);
    assertThat(all(AccessFilter.to(pseudonym(1)))).containsExactly(rows.get(0), rows.get(2));
    assertThat(all(AccessFilter.by(ANNA))).containsExactly(rows.get(1), rows.get(2));
    assertThat(all(AccessFilter.by(ANNA).between(rows.get(1).at(), rows.get(0).at())))
        .containsExactly(rows.get(1));
    assertThat(all(AccessFilter.to(pseudonym(3)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update access_journal set user_id = gen_random_uuid()",
        "update access_journal set occurred_at = occurred_at - interval '2 years'",
        "delete from access_journal",
        "truncate access_journal",
      })
  void nobodyChangesOrRemovesARow(String sql) {
    journal.record(access(ANNA, 1));
    assertThatThrownBy(() -> database.jdbc().sql(sql).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("access_journal is append-only");
    assertThat(all(AccessFilter.ALL)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update access_journal set user_id = gen_random_uuid()",
        "truncate access_journal",
      })
  void retentionItselfOnlyDeletes(String sql) {
    journal.record(access(ANNA, 1));
    assertThatThrownBy(() -> withLeave(sql)).isInstanceOf(DataAccessException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"19710225-12345", "8a3c2d7e-1111-4222-8333-444455556666"})
  void theTableTakesNothingButPseudonyms(String subject) {
    String sql =
        """
        insert into access_journal (id, occurred_at, user_id, operation, pseudonym, outcome)
        values (gen_random_uuid(), now(), gen_random_uuid(), 'x', ?, 'shown')
        """;
    assertThatThrownBy(() -> database.jdbc().sql(sql).param(subject).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("access_journal_pseudonym_check");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "pseudonym = '%s'", "user_id = '%s'"})
  void aPageIsReadFromAnIndex(String condition) {
    journal.record(IntStream.range(0, 1000).mapToObj(i -> access(ANNA, i % 7)).toList());
    String sql =
        """
        explain select * from access_journal
        where %s and (occurred_at, id) < (now(), gen_random_uuid())
        order by occurred_at desc, id desc limit 50
        """
            .formatted(condition.formatted(condition.startsWith("user") ? ANNA : pseudonym(1)));
    List<String> plan =
        database
            .transactions()
            .execute(_ -> {
              // Of a few rows it would read all, and sort them.
              for (String way : List.of("seqscan", "bitmapscan", "sort")) {
                database.jdbc().sql("set local enable_" + way + " = off").update();
              }
              return database.jdbc().sql(sql).query(String.class).list();
            });
    assertThat(plan)
        .anyMatch(line -> line.contains("Index Scan Backward"))
        .noneMatch(line -> line.contains("Sort  ") || line.contains("Filter: ((pseudonym"));
  }
}
