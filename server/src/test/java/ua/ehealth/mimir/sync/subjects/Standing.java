package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/** What stands of one subject after writing, asserted in a row. */
final class Standing {
  /** When all was written last before the act. */
  static final Instant STAMP = Instant.parse("2020-01-01T00:00:00Z");

  private final TestSubjects subjects;
  private final UUID id;

  Standing(TestSubjects subjects, UUID id) {
    this.subjects = subjects;
    this.id = id;
  }

  /** The stream's six columns. */
  StreamState state() {
    Map<String, Object> row =
        row(
            "p_verification_status, p_verification_reason, p_data_id, p_data_status::int,"
                + " p_synced_at, p_unverified_at");
    Object[] columns = row.values().toArray();
    return new StreamState(
        StreamStatus.valueOf((String) columns[0]),
        (String) columns[1],
        (UUID) columns[2],
        columns[3] == null ? null : ((Integer) columns[3]).shortValue(),
        instant(columns[4]),
        instant(columns[5]));
  }

  Standing is(StreamState state) {
    assertThat(state()).isEqualTo(state);
    return this;
  }

  /** {@code STATUS/REASON}. */
  Standing is(String status) {
    assertThat(subjects.status(id)).isEqualTo(status);
    return this;
  }

  /** Nobody holds the stream, and it waits for nothing. */
  Standing isFree() {
    assertThat(row("p_claim, p_status_before, p_reason_before, p_not_before, p_attempts").values())
        .containsExactly(null, null, null, null, 0);
    return this;
  }

  Standing isWrittenBy(UUID user) {
    assertThat(writtenAt()).isAfter(STAMP);
    assertThat(row("updated_by")).containsEntry("updated_by", user);
    return this;
  }

  /** The verification row's {@code updated_at} is as it was. */
  Standing isNotWritten() {
    assertThat(writtenAt()).isEqualTo(STAMP);
    return this;
  }

  /** When the verification row was written last. */
  Instant writtenAt() {
    return instant(row("updated_at").get("updated_at"));
  }

  /** The {@code persons} or {@code parties} row was written, by the user. */
  Standing subjectIsWrittenBy(UUID user) {
    assertThat(subject("updated_by")).isEqualTo(user);
    assertThat(instant(subject("updated_at"))).isAfter(STAMP);
    return this;
  }

  Standing subjectIsNotWritten() {
    assertThat(instant(subject("updated_at"))).isEqualTo(STAMP);
    return this;
  }

  Standing hasCumulative(String status) {
    assertThat(subject("verification_status")).isEqualTo(status);
    return this;
  }

  Standing hasUnzr(String unzr) {
    assertThat(subject("unzr")).isEqualTo(unzr);
    return this;
  }

  /** {@code CAUSE FROM -> TO CODE} each, in the order of time. */
  Standing hasHistory(String... moves) {
    assertThat(
            subjects.list(
                """
                select concat_ws(' ', cause, from_status || '/' || from_reason, '->',
                  to_status || '/' || to_reason, register_code, 'cleared ' || cleared_value)
                from verification_history where subject_id = '%s' order by occurred_at, id\
                """
                    .formatted(id)))
        .containsExactly(moves);
    return this;
  }

  /** New cumulative statuses that were told of the person, or of each of its employees. */
  Standing hasEvents(String... statuses) {
    assertThat(
            subjects.list(
                """
                select properties -> 'verification_status' ->> 'new_value'
                from status_change_events where entity_id in (%s) order by event_time, id\
                """
                    .formatted(
                        switch (subjects.kind()) {
                          case PERSON -> "'" + id + "'";
                          case PARTY -> "select id from employees where party_id = '" + id + "'";
                        })))
        .containsExactly(statuses);
    return this;
  }

  private Map<String, Object> row(String columns) {
    return subjects.query("select " + columns + " from {verifications} where {id} = '" + id + "'");
  }

  private Object subject(String column) {
    return subjects
        .query("select " + column + " from {subjects} where id = '" + id + "'")
        .get(column);
  }

  private static Instant instant(Object column) {
    return column == null ? null : ((Timestamp) column).toInstant();
  }
}
