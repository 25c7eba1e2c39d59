package ua.ehealth.mimir.sync.run.simulation;

import java.time.Instant;
import java.time.ZoneOffset;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.Cursors.Position;

/**
 * A row that a claim may take.
 *
 * @param at the time by which its tier is ordered, or null where that is ordered by key
 */
record Found(int tier, Instant at, Row row) {
  Cursors after(Cursors from) {
    return switch (tier) {
      case 0 ->
          new Cursors(row.id, from.waiting(), from.needed(), from.verified(), from.notVerified());
      case 1 ->
          new Cursors(from.triggered(), here(), from.needed(), from.verified(), from.notVerified());
      case 2 ->
          new Cursors(
              from.triggered(), from.waiting(), row.id, from.verified(), from.notVerified());
      default ->
          new Cursors(from.triggered(), from.waiting(), from.needed(), here(), from.notVerified());
    };
  }

  private Position here() {
    return new Position(at.atOffset(ZoneOffset.UTC), row.id);
  }

  boolean behind(Position position) {
    int order = at.atOffset(ZoneOffset.UTC).compareTo(position.at());
    return order > 0 || (order == 0 && row.id.compareTo(position.subject()) > 0);
  }
}
