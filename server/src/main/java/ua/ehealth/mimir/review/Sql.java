package ua.ehealth.mimir.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A statement that is put together of parts, each with the values for its question marks. */
final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  Sql add(String part, Object... partValues) {
    text.append(part);
    Collections.addAll(values, partValues);
    return this;
  }

  Sql add(Sql part) {
    text.append(part.text);
    values.addAll(part.values);
    return this;
  }

  /** The same with a name filled in. */
  Sql with(String name, String value) {
    return new Sql().add(text.toString().replace(name, value), values());
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  Object[] values() {
    return values.toArray();
  }

  /** A moment as the driver takes it; the ends of time are the database's infinities. */
  static OffsetDateTime time(Instant time) {
    if (time.equals(OffsetDateTime.MAX.toInstant())) {
      return OffsetDateTime.MAX;
    }
    return time.equals(OffsetDateTime.MIN.toInstant())
        ? OffsetDateTime.MIN
        : time.atOffset(ZoneOffset.UTC);
  }
}
