package ua.ehealth.mimir.review;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which columns a list goes: {@code key}, a time, where it has one; {@code id}; and {@code
 * second} where that is not enough.
 */
record Keys(boolean time, boolean second, boolean descending) {
  static Keys of(ListOrder order) {
    return new Keys(order.byUpdatedAt() || order.byUnverifiedAt(), false, order.descending());
  }

  /** The same in the direction in which a portion is read. */
  Keys along(Portion portion) {
    return portion.backward() ? new Keys(time, second, !descending) : this;
  }

  /** {@code w.key, w.id}. */
  String columns(String alias) {
    return names().stream().map(name -> alias + "." + name).collect(Collectors.joining(", "));
  }

  /** {@code order by w.key desc, w.id desc}. */
  String order(String alias) {
    return names().stream()
        .map(name -> alias + "." + name + (descending ? " desc" : ""))
        .collect(Collectors.joining(", ", " order by ", ""));
  }

  /** That a row stands after a position; nothing where there is none. */
  Sql after(Position position, String... columns) {
    Sql condition = new Sql();
    if (position != null) {
      String marks = time ? "?::timestamptz, ?" : second ? "?, ?" : "?";
      condition.add(
          " and (%s) %s (%s)".formatted(String.join(", ", columns), descending ? "<" : ">", marks));
      values(position).forEach(value -> condition.add("", value));
    }
    return condition;
  }

  private Stream<Object> values(Position position) {
    if (time) {
      return Stream.of(Sql.time(position.time()), position.first());
    }
    return second ? Stream.of(position.first(), position.second()) : Stream.of(position.first());
  }

  Position read(Columns row) throws SQLException {
    return new Position(time ? row.time() : null, row.uuid(), second ? row.uuid() : null);
  }

  private List<String> names() {
    return Stream.of(time ? "key" : "", "id", second ? "second" : "")
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
