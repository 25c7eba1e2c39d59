package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.KYIV;
import static ua.ehealth.mimir.sync.subjects.TestClaims.PERIOD;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.sync.Job;

/** A claim reads and writes no more rows than it takes, whatever the table holds (2.2). */
@ParameterizedClass
@MethodSource("jobs")
class ClaimPlanTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final int BATCH = 100;
  private static final int SUBJECTS = 20_000;
  private static final Pattern ACTUAL = Pattern.compile("actual rows=([0-9.]+) loops=([0-9]+)");

  @Parameter Job job;

  private TestSubjects subjects;

  static List<Job> jobs() {
    return Job.ALL;
  }

  @BeforeEach
  void aTableFilledAMomentAgo() {
    subjects = new TestSubjects(databases.all(), job).truncate();
    ManySubjects.fill(subjects, SUBJECTS);
  }

  @Test
  void withoutStatisticsEachTierIsARangeOfAnIndex() {
    assertCheap(plan(BATCH));
  }

  @Test
  void withStatisticsTheSame() {
    subjects.sql("analyze {verifications}");
    subjects.sql("analyze {subjects}");
    assertCheap(plan(BATCH));
  }

  @Test
  void whereOnlyStaleAnswersAreLeftTheSame() {
    subjects.sql(
        "update {verifications} set p_verification_status = 'VERIFIED', p_not_before = null,"
            + " p_synced_at = now() - interval '300 days'");
    subjects.sql("vacuum analyze {verifications}");
    assertCheap(plan(BATCH));
  }

  private static void assertCheap(List<String> plan) {
    String text = String.join("\n", plan);
    assertThat(plan).as(text).noneMatch(line -> line.contains("Seq Scan"));
    assertThat(plan).as(text).noneMatch(line -> line.contains("Rows Removed"));
    for (String line : plan) {
      Matcher actual = ACTUAL.matcher(line);
      if (actual.find()) {
        double rows = Double.parseDouble(actual.group(1)) * Long.parseLong(actual.group(2));
        assertThat(rows).as(line + "\n" + text).isLessThanOrEqualTo(BATCH);
      }
    }
    assertThat(text)
        .containsPattern("Index (Only )?Scan using \\w+_needed")
        .containsPattern("Index (Only )?Scan using \\w+_waiting")
        .containsPattern("Index (Only )?Scan using \\w+_answered");
  }

  private List<String> plan(int batch) {
    return subjects
        .database()
        .transactions()
        .execute(transaction -> {
          transaction.setRollbackOnly();
          JdbcClient jdbc = subjects.database().jdbc();
          DatabaseTime time = IndexPlans.set(jdbc, KYIV);
          UUID first = Cursors.START.needed();
          return jdbc.sql(
                  "explain (analyze, timing off, summary off, costs off) " + TakeStatement.of(job))
              .params(DueCondition.parameters(time, PERIOD, 30))
              .param("batch", batch)
              .param("others", batch)
              .param("triggered", first)
              .param("waiting_at", OffsetDateTime.MIN)
              .param("waiting", first)
              .param("needed", first)
              .param("verified_at", OffsetDateTime.MIN)
              .param("verified", first)
              .param("not_verified_at", OffsetDateTime.MIN)
              .param("not_verified", first)
              .param("stream", job.stream().columns())
              .param("owner", first)
              .param("lease", 60_000)
              .query(String.class)
              .list();
        });
  }
}
