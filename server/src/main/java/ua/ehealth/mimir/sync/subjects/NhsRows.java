package ua.ehealth.mimir.sync.subjects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.verification.NhsState;

/** The NHS stream of a person's row: locked, read and written (specification 1.3). */
final class NhsRows {
  private static final String LOCK =
      SubjectTables.PERSONS.sql(
          """
          select nhs_verification_status, nhs_verification_reason, nhs_verification_comment,
            nhs_unverified_at, now(), array_remove(array[%s], null)
          from {verifications} where {id} = :person
          for no key update
          """
              .formatted(OtherStreams.statuses(SubjectTables.PERSONS, HistoryRow.NHS)));

  private final JdbcClient jdbc;

  NhsRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A locked row.
   *
   * @param now the database's
   * @param others what the other streams count with in the cumulative status
   */
  record Locked(NhsState state, Instant now, List<String> others) {
    Locked {
      others = List.copyOf(others);
    }
  }

  /** Empty where the person has no row. */
  Optional<Locked> lock(UUID person) {
    return jdbc.sql(LOCK).param("person", person).query((row, _) -> locked(row)).optional();
  }

  private static Locked locked(ResultSet row) throws SQLException {
    OffsetDateTime unverifiedAt = row.getObject(4, OffsetDateTime.class);
    return new Locked(
        new NhsState(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            unverifiedAt == null ? null : unverifiedAt.toInstant()),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        List.of((String[]) row.getArray(6).getArray()));
  }

  void write(UUID person, NhsState after, UUID user) {
    Instant unverifiedAt = after.unverifiedAt();
    jdbc.sql(
            """
            update person_verifications set nhs_verification_status = :status,
              nhs_verification_reason = :reason, nhs_verification_comment = :comment,
              nhs_unverified_at = :unverifiedAt, updated_at = now(), updated_by = :user
            where person_id = :person
            """)
        .param("status", after.status())
        .param("reason", after.reason())
        .param("comment", after.comment())
        .param("unverifiedAt", unverifiedAt == null ? null : unverifiedAt.atOffset(ZoneOffset.UTC))
        .param("user", user)
        .param("person", person)
        .update();
  }
}
