package ua.ehealth.mimir.sync.subjects;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.support.SqlArrayValue;
import ua.ehealth.mimir.database.Database;

/**
 * The rows that claims stand under (specification 2.3). Once a row is gone its token never lives
 * again, so a token found dead is dead; the lock on the row decides between a renewal and a sweep.
 */
final class Leases {
  private static final String RENEW =
      """
      with mine as (
        select token from verification_leases where token = any (:tokens)
        order by token for no key update)
      update verification_leases l set expires_at = now() + :lease * interval '1 millisecond'
      from mine where l.token = mine.token
      returning l.token
      """;

  private static final String END =
      """
      with mine as (
        select token from verification_leases where token = any (:tokens)
        order by token for update)
      delete from verification_leases l using mine where l.token = mine.token
      """;

  private static final String END_EXPIRED =
      """
      with expired as (
        select token from verification_leases where expires_at <= now()
        order by token for update skip locked)
      delete from verification_leases l using expired where l.token = expired.token
      """;

  private final Database database;

  Leases(Database database) {
    this.database = database;
  }

  Set<Long> renew(Collection<Long> tokens, Duration lease) {
    if (tokens.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        database
            .jdbc()
            .sql(RENEW)
            .param("tokens", array(tokens))
            .param("lease", lease.toMillis())
            .query(Long.class)
            .list());
  }

  void end(Collection<Long> tokens) {
    if (!tokens.isEmpty()) {
      database.jdbc().sql(END).param("tokens", array(tokens)).update();
    }
  }

  void endExpired() {
    database.jdbc().sql(END_EXPIRED).update();
  }

  static SqlArrayValue array(Collection<Long> tokens) {
    return new SqlArrayValue("bigint", tokens.toArray());
  }
}
