package ua.ehealth.mimir.sync.subjects;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database's {@code now()}, the same throughout a transaction. Days are counted here and not in
 * SQL: a database may not know the configured zone by its newest name.
 */
record DatabaseTime(Instant now, ZoneId zone) {

  static DatabaseTime read(JdbcClient jdbc, ZoneId zone) {
    return new DatabaseTime(
        jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant(), zone);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /**
   * An answer is due again if it was obtained before this: one of day D is due on D + period
   * (specification 2.2).
   */
  OffsetDateTime staleBefore(int periodDays) {
    return today()
        .minusDays(periodDays - 1L)
        .atStartOfDay(zone)
        .toOffsetDateTime()
        .withOffsetSameInstant(ZoneOffset.UTC);
  }
}
