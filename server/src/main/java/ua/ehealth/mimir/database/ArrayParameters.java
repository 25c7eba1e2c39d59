package ua.ehealth.mimir.database;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

/**
 * Columns of many rows as parameters of one statement. They travel as text: the statement casts
 * them, as in {@code unnest(:ids::uuid[])}. Null elements stay null.
 */
public final class ArrayParameters {

  private ArrayParameters() {}

  /** For {@code uuid[]}. */
  public static String[] uuids(Collection<UUID> column) {
    return texts(column);
  }

  /** For {@code timestamptz[]}. */
  public static String[] times(Collection<Instant> column) {
    return texts(column);
  }

  /** For {@code text[]}: each element as its {@code toString}. */
  public static String[] texts(Collection<?> column) {
    return column.stream().map(element -> Objects.toString(element, null)).toArray(String[]::new);
  }

  /** For {@code smallint[]}. */
  public static Short[] shorts(Collection<Short> column) {
    return column.toArray(Short[]::new);
  }

  /** For {@code bigint[]}. */
  public static Long[] longs(Collection<Long> column) {
    return column.toArray(Long[]::new);
  }
}
