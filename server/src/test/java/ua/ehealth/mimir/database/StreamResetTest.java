package ua.ehealth.mimir.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any reset ends a stream's waiting, whoever writes it (specification 2.6). */
class StreamResetTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  static List<Stream> streams() {
    return List.of(
        new Stream("person_verifications", "person_id", "unzr"),
        new Stream("person_verifications", "person_id", "mvs_passport"),
        new Stream("person_verifications", "person_id", "dms_passport"),
        new Stream("party_verifications", "party_id", "mvs_passport"),
        new Stream("party_verifications", "party_id", "dms_passport"));
  }

  @ParameterizedTest
  @MethodSource("streams")
  void aResetInPlainSqlEndsTheWaiting(Stream stream) {
    stream.waiting("VERIFIED");
    stream.update("p_verification_status = 'VERIFICATION_NEEDED', p_synced_at = null");
    assertThat(stream.row()).containsEntry("not_before", null).containsEntry("attempts", 0);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void aResetOfAStreamThatIsNeededAlreadyEndsItToo(Stream stream) {
    stream.waiting("VERIFICATION_NEEDED");
    stream.update("p_verification_reason = 'ONLINE_TRIGGERED'");
    assertThat(stream.row()).containsEntry("not_before", null).containsEntry("attempts", 0);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void givingBackWithAnotherTimeKeepsTheWaiting(Stream stream) {
    stream.waiting("IN_REVIEW");
    stream.update(
        """
        p_verification_status = 'VERIFICATION_NEEDED', p_verification_reason = 'INITIAL',
        p_not_before = p_not_before + interval '5 minutes', p_attempts = 4
        """);
    assertThat(stream.row()).containsEntry("attempts", 4).doesNotContainEntry("not_before", null);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void anotherStatusKeepsTheWaiting(Stream stream) {
    stream.waiting("IN_REVIEW");
    stream.update("p_verification_status = 'VERIFIED', p_verification_reason = 'AUTO'");
    assertThat(stream.row()).containsEntry("attempts", 3).doesNotContainEntry("not_before", null);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void aChangeOfAnotherStreamKeepsTheWaiting(Stream stream) {
    stream.waiting("VERIFICATION_NEEDED");
    stream.update("drfo_verification_status = 'VERIFIED', updated_at = now()");
    assertThat(stream.row()).containsEntry("attempts", 3).doesNotContainEntry("not_before", null);
  }

  /** One stream of one table, which holds a single row. */
  record Stream(String table, String subject, String prefix) {
    void waiting(String status) {
      database().jdbc().sql("delete from " + table).update();
      AdoptionTest.insertVerification(database(), table, subject);
      update(
          "p_verification_status = '%s', p_not_before = now() + interval '1 hour', p_attempts = 3"
              .formatted(status));
    }

    void update(String assignments) {
      String sql = "update " + table + " set " + assignments.replaceAll("\\bp_", prefix + "_");
      assertThat(database().jdbc().sql(sql).update()).isEqualTo(1);
    }

    Map<String, Object> row() {
      return database()
          .jdbc()
          .sql(
              "select %1$s_not_before as not_before, %1$s_attempts as attempts from %2$s"
                  .formatted(prefix, table))
          .query()
          .singleRow();
    }

    private Database database() {
      return table.startsWith("person") ? databases.mpi() : databases.prm();
    }

    @Override
    public String toString() {
      return table + "." + prefix;
    }
  }
}
