package ua.ehealth.mimir.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Reads the columns of a row one after another: looking each up by its name is what costs. */
final class Columns {
  private final ResultSet row;
  private int read;

  Columns(ResultSet row) {
    this.row = row;
  }

  UUID uuid() throws SQLException {
    return row.getObject(++read, UUID.class);
  }

  String text() throws SQLException {
    return row.getString(++read);
  }

  boolean yes() throws SQLException {
    return row.getBoolean(++read);
  }

  Short small() throws SQLException {
    short value = row.getShort(++read);
    return row.wasNull() ? null : Short.valueOf(value);
  }

  LocalDate date() throws SQLException {
    return row.getObject(++read, LocalDate.class);
  }

  Instant time() throws SQLException {
    OffsetDateTime time = row.getObject(++read, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** In the order in which the database compares them. */
  List<UUID> uuids() throws SQLException {
    Array array = row.getArray(++read);
    return array == null
        ? List.of()
        : Arrays.stream((UUID[]) array.getArray())
            .sorted(Comparator.comparing(UUID::toString))
            .toList();
  }
}
