package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;
import static ua.ehealth.mimir.sync.subjects.TestResults.ANSWERED;
import static ua.ehealth.mimir.sync.subjects.TestResults.ROW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/** Every row of the tables of specification 2.4 and 2.5, from every state before. */
class ResultRowsTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final String TABLE =
      """
      stream   | result    | status / reason                            | data_id | code | synced_at | unverified_at
      unzr     | found     | VERIFIED / AUTO                            | row     | 1    | answer    | null
      unzr     | not found | NOT_VERIFIED / AUTO                        | null    | 0    | answer    | answer
      passport | found     | NOT_VERIFIED / AUTO                        | row     | 1    | answer    | answer
      passport | not found | VERIFIED / AUTO                            | row     | 0    | answer    | null
      any      | rejected  | NOT_VERIFIED / AUTO_INCORRECT_DATA         | null    | -1   | answer    | answer
      any      | absent    | VERIFICATION_NOT_NEEDED / AUTO_DATA_ABSENT | null    | null | null      | null
      any      | blank     | VERIFICATION_NOT_NEEDED / AUTO_DATA_ABSENT | null    | null | null      | null
      any      | incorrect | NOT_VERIFIED / AUTO_INCORRECT_DATA         | null    | null | null      | now
      """;

  private static final Instant ONCE = Instant.parse("2025-01-02T03:04:05.000006Z");

  /** What the stream was before it was taken; all had been asked in vain twice. */
  enum Before {
    INITIAL("VERIFICATION_NEEDED", "INITIAL", ""),
    ONCE_NOT_VERIFIED("VERIFICATION_NEEDED", "ONLINE_TRIGGERED", ", p_unverified_at = :once"),
    STALE("VERIFIED", "AUTO", ", p_synced_at = :old"),
    NOT_VERIFIED("NOT_VERIFIED", "AUTO", ", p_synced_at = :old, p_unverified_at = :once"),
    WITHOUT_A_DATE("NOT_VERIFIED", "AUTO_INCORRECT_DATA", ", p_synced_at = :old");

    private final String state;
    private final String assignments;

    Before(String status, String reason, String more) {
      this.state = status + "/" + reason;
      this.assignments =
          ("p_attempts = 2, p_verification_status = '%s', p_verification_reason = '%s'"
                  .formatted(status, reason)
              + more.replace(":once", "'" + ONCE + "'")
                  .replace(
                      ":old",
                      "now() - interval '300 days', p_data_status = 1,"
                          + " p_data_id = '00000000-0000-4000-8000-00000000000c'"));
    }
  }

  record Row(
      Job job,
      String result,
      String status,
      String dataId,
      String code,
      String synced,
      String unverified) {

    /** The six columns, where the stream was written at that moment. */
    StreamState after(Before before, Instant now) {
      String[] both = status.split(" / ");
      return new StreamState(
          StreamStatus.valueOf(both[0]),
          both[1],
          dataId.equals("row") ? ROW : null,
          code.equals("null") ? null : Short.valueOf(code),
          synced.equals("answer") ? ANSWERED : null,
          before == Before.NOT_VERIFIED && !unverified.equals("null")
              ? ONCE
              : switch (unverified) {
                case "answer" -> ANSWERED;
                case "now" -> now;
                default -> null;
              });
    }

    String historyAfter(Before before) {
      String move = before.state + " -> " + status.replace(" ", "");
      boolean cleared = result.equals("incorrect") && !job.stream().spreads();
      return code.equals("null")
          ? "local-check " + move + (cleared ? " cleared 123" : "")
          : "answer " + move + " " + code;
    }

    @Override
    public String toString() {
      return job + " " + result;
    }
  }

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    TABLE
        .lines()
        .skip(1)
        .map(line -> line.split(" *\\| *"))
        .forEach(cells -> {
          Job.ALL.stream()
              .filter(job ->
                  switch (cells[0]) {
                    case "any" -> true;
                    case "passport" -> job.stream().spreads();
                    default -> !job.stream().spreads();
                  })
              .forEach(job ->
                  rows.add(
                      new Row(job, cells[1], cells[2], cells[3], cells[4], cells[5], cells[6])));
        });
    return rows;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aResultIsWrittenAsTheTableSays(Row row) {
    TestResults results = new TestResults(databases.all(), row.job);
    results.subjects().clear();
    Map<Before, UUID> subjects = new EnumMap<>(Before.class);
    for (Before before : Before.values()) {
      UUID id = results.others(results.subjects().with(before.assignments), "VERIFIED");
      subjects.put(before, give(results, id, row.result));
    }
    results.stamp();

    Map<UUID, ClaimedSubject> taken = results.take();
    assertThat(taken).containsOnlyKeys(subjects.values());
    List<Settlement> settlements =
        taken.values().stream().map(claimed -> settlement(results, claimed, row.result)).toList();
    results.write(settlements, List.of());

    subjects.forEach((before, id) -> {
      Standing standing = results.of(id);
      standing
          .is(row.after(before, standing.writtenAt()))
          .isFree()
          .isWrittenBy(SYSTEM)
          .hasHistory(row.historyAfter(before));
    });
  }

  private static UUID give(TestResults results, UUID id, String result) {
    return switch (result) {
      case "absent" -> id;
      case "blank" -> results.asked(id, " \u00a0");
      case "incorrect" -> results.asked(id, "123");
      default -> results.asked(id);
    };
  }

  private static Settlement settlement(TestResults results, ClaimedSubject claimed, String result) {
    return switch (result) {
      case "found" -> results.answered(claimed, 1);
      case "not found" -> results.answered(claimed, 0);
      case "rejected" -> results.answered(claimed, -1);
      default -> TestResults.nothingToAsk(claimed);
    };
  }
}
