package ua.ehealth.mimir.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the journal.
 *
 * @param at the database's time, to the microsecond
 */
public record JournaledAccess(UUID id, Instant at, Access access) {

  /** Where it stands: what follows it in a page begins after this. */
  public Place place() {
    return new Place(at, id);
  }

  /** A place in the order of the journal. */
  public record Place(Instant at, UUID id) {}
}
