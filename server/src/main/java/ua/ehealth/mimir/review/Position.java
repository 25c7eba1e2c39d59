package ua.ehealth.mimir.review;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A place in a list: the key of the row that a page goes on after.
 *
 * @param time null where the list goes by ids alone
 * @param first the id that decides between equal times
 * @param second the id that decides then; null where the list has none
 */
record Position(Instant time, UUID first, UUID second) {
  Position {
    Objects.requireNonNull(first);
  }

  static Position of(Instant time, UUID id) {
    return new Position(time, id, null);
  }
}
