package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.sync.Job;

/**
 * A claim and a write read no more rows than they concern, whatever the tables hold: told by the
 * counters that PostgreSQL keeps of a transaction, so of the very statements and plans that ran.
 */
@ParameterizedClass
@ValueSource(strings = {"unzr-persons", "mvs-persons", "dms-parties"})
class RowsReadTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final int SUBJECTS = 10_000;
  private static final int BATCH = 10;

  /** Read, locked, updated twice: each of the taken, and each of the others. */
  private static final long MOST = 4 * 2 * BATCH;

  /** More than it takes until statements are prepared and have a plan for any parameters. */
  private static final int BATCHES = 12;

  /** Than any answer there is. */
  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  @Parameter String name;

  private Job job;
  private TestResults results;
  private TestSubjects subjects;

  @BeforeEach
  void manySubjectsOfWhomAFewAreDue() {
    job = Job.named(name);
    results = new TestResults(databases.all(), job);
    subjects = results.subjects().truncate();
    ManySubjects.fill(subjects, SUBJECTS);
    ManySubjects.giveDocuments(subjects);
  }

  @Test
  void everyRowIsFoundThroughAnIndexWithStatisticsAndWithout() {
    assertCheap(0);
    subjects.sql("analyze");
    assertCheap(BATCHES);
  }

  /** The same statement with many subjects has another plan, which its connection may keep. */
  @Test
  void thePreparationOfARunLeavesNoPlanBehindThatReadsWholeTables() {
    results.claims().buildDocumentIndex(SUBJECTS / BATCHES);
    results.claims().addMissingRows(SUBJECTS / BATCHES);
    assertCheap(0);
    subjects.sql("analyze");
    assertCheap(BATCHES);
  }

  private void assertCheap(int first) {
    for (int batch = first; batch < first + BATCHES; batch++) {
      List<ClaimedSubject> taken = cheap(() -> results.claims().take(order(job, BATCH))).subjects();
      assertThat(taken).hasSize(BATCH);
      List<Settlement> settlements = taken.stream().map(this::settle).toList();
      List<KeptAnswer> spread = spread(batch);
      Applied applied = cheap(() -> results.write(settlements, spread));
      assertThat(applied.others()).isEqualTo(spread.size());
    }
  }

  /** Does the work, in a transaction that reads few rows of any table. */
  private <T> T cheap(Supplier<T> work) {
    return subjects
        .database()
        .transactions()
        .execute(_ -> {
          Map<String, Long> before = rowsRead();
          T done = work.get();
          Map<String, Long> read = rowsRead();
          read.replaceAll((table, rows) -> rows - before.getOrDefault(table, 0L));
          assertThat(read.get(SubjectTables.of(job.kind()).sql("{subjects}"))).isPositive();
          assertThat(read).allSatisfy((_, rows) -> assertThat(rows).isLessThanOrEqualTo(MOST));
          return done;
        });
  }

  /** Every other one is found out of a wrong format, and cleared if it is a UNZR. */
  private Settlement settle(ClaimedSubject claimed) {
    if (claimed.subject().id().getLeastSignificantBits() % 4 != 0) {
      return results.answered(claimed, 1);
    }
    results.asked(claimed.subject().id(), "123");
    return TestResults.nothingToAsk(claimed);
  }

  private List<KeptAnswer> spread(int batch) {
    if (!job.stream().spreads()) {
      return List.of();
    }
    // The odd ones are not due, or will not be for long.
    return Stream.iterate(1 + 2 * BATCH * batch, i -> i + 2)
        .limit(BATCH)
        .map(i -> results.answer(results.aboutCard("%09d".formatted(i)), 1, LATER))
        .toList();
  }

  /** By this connection not long ago, so that only the difference means something. */
  private Map<String, Long> rowsRead() {
    Map<String, Long> read = new TreeMap<>();
    subjects
        .database()
        .jdbc()
        .sql(
            """
            select relname, seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
            where schemaname = 'public'
            """)
        .query(row -> {
          read.put(row.getString(1), row.getLong(2));
        });
    return read;
  }
}
