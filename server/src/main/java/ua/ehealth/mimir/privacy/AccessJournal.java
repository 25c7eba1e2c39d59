package ua.ehealth.mimir.privacy;

import static ua.ehealth.mimir.database.ArrayParameters.texts;
import static ua.ehealth.mimir.database.ArrayParameters.uuids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ua.ehealth.mimir.database.Database;

/**
 * Who looked at whose data (specification 2.8, 4.1): append-only, one a database. MIMIR's holds
 * accesses to UNZR info, MPI's those to persons, PRM's those to parties. Rows are never changed,
 * and go only with their month ({@code MIMIR_ACCESS_JOURNAL_YEARS}): a trigger sees to it.
 */
public final class AccessJournal {
  private final Database database;
  private final Supplier<UUID> ids;

  /**
   * @param ids time-ordered ones for new rows
   */
  public AccessJournal(Database database, Supplier<UUID> ids) {
    this.database = database;
    this.ids = ids;
  }

  /** Journals one access, in the transaction that is under way if there is one. */
  public void record(Access access) {
    record(List.of(access));
  }

  /** Journals many accesses in one statement: a page of subjects is one each. */
  public void record(List<Access> accesses) {
    if (accesses.isEmpty()) {
      return;
    }
    database
        .jdbc()
        .sql(
            """
            insert into access_journal (
              id, occurred_at, user_id, client_id, operation, pseudonym, outcome, request_id)
            select n.id, statement_timestamp(), n.user_id, n.client_id, n.operation, n.pseudonym,
              n.outcome, n.request_id
            from unnest(:ids::uuid[], :users::uuid[], :clients::uuid[], :operations::text[],
                :pseudonyms::text[], :outcomes::text[], :requests::text[])
              n (id, user_id, client_id, operation, pseudonym, outcome, request_id)
            """)
        .param("ids", uuids(Stream.generate(ids).limit(accesses.size()).toList()))
        .param("users", uuids(accesses.stream().map(Access::user).toList()))
        .param("clients", uuids(accesses.stream().map(each -> each.client().orElse(null)).toList()))
        .param("operations", texts(accesses.stream().map(Access::operation).toList()))
        .param("pseudonyms", texts(accesses.stream().map(Access::pseudonym).toList()))
        .param("outcomes", texts(accesses.stream().map(each -> each.outcome().code()).toList()))
        .param(
            "requests",
            texts(accesses.stream().map(each -> each.requestId().orElse(null)).toList()))
        .update();
  }

  /**
   * Accesses from the latest to the earliest.
   *
   * @param after where the page before ended; empty: from the latest
   * @param limit at most so many, at least 1
   */
  public List<JournaledAccess> page(
      Optional<JournaledAccess.Place> after, int limit, AccessFilter filter) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    Map<String, Object> parameters = new HashMap<>();
    filter
        .pseudonym()
        .ifPresent(pseudonym -> {
          conditions.add("pseudonym = :pseudonym");
          parameters.put("pseudonym", pseudonym);
        });
    filter
        .user()
        .ifPresent(user -> {
          conditions.add("user_id = :user");
          parameters.put("user", user);
        });
    filter
        .from()
        .ifPresent(from -> {
          conditions.add("occurred_at >= :from");
          parameters.put("from", time(from));
        });
    filter
        .until()
        .ifPresent(until -> {
          conditions.add("occurred_at < :until");
          parameters.put("until", time(until));
        });
    after.ifPresent(place -> {
      conditions.add("(occurred_at, id) < (:at, :id)");
      parameters.put("at", time(place.at()));
      parameters.put("id", place.id());
    });
    return database
        .jdbc()
        .sql(
            """
            select id, occurred_at, user_id, client_id, operation, pseudonym, outcome, request_id
            from access_journal
            where %s
            order by occurred_at desc, id desc
            limit :limit
            """
                .formatted(String.join(" and ", conditions)))
        .params(parameters)
        .param("limit", limit)
        .query((row, _) -> access(row))
        .list();
  }

  private static JournaledAccess access(ResultSet row) throws SQLException {
    return new JournaledAccess(
        row.getObject("id", UUID.class),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        new Access(
            row.getObject("user_id", UUID.class),
            Optional.ofNullable(row.getObject("client_id", UUID.class)),
            row.getString("operation"),
            row.getString("pseudonym"),
            AccessOutcome.of(row.getString("outcome")),
            Optional.ofNullable(row.getString("request_id"))));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
