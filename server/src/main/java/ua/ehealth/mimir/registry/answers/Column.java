package ua.ehealth.mimir.registry.answers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns of a batch as arrays, to be unnested: one statement a table, whatever its size. */
final class Column {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private Column() {}

  static <T> SqlArrayValue smallints(List<T> rows, Function<T, Short> value) {
    return new SqlArrayValue("int2", rows.stream().map(value).toArray());
  }

  static <T> SqlArrayValue texts(List<T> rows, Function<T, String> value) {
    return new SqlArrayValue("text", rows.stream().map(value).toArray());
  }

  static <T> SqlArrayValue hashes(List<T> rows, Function<T, byte[]> value) {
    return new SqlArrayValue("bytea", (Object[]) rows.stream().map(value).toArray(byte[][]::new));
  }

  /** Of uuids, dates and the like, whose text PostgreSQL reads; null stays null. */
  static <T> SqlArrayValue of(String type, List<T> rows, Function<T, ?> value) {
    return new SqlArrayValue(
        type, rows.stream().map(value).map(v -> v == null ? null : v.toString()).toArray());
  }

  static <T> SqlArrayValue moments(List<T> rows, Function<T, Instant> value) {
    return of("timestamptz", rows, value.andThen(Column::moment));
  }

  /** A moment as PostgreSQL reads it; what lies outside of its calendar is endlessly far. */
  static String moment(Instant moment) {
    if (moment.isBefore(EARLIEST)) {
      return "-infinity";
    }
    if (moment.isAfter(LATEST)) {
      return "infinity";
    }
    return micros(moment).toString();
  }

  /** PostgreSQL would round, and so make an answer later than it was. */
  static Instant micros(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }
}
