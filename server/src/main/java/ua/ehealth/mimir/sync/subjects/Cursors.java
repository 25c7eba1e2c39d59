package ua.ehealth.mimir.sync.subjects;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * How far a run has read each tier. An index keeps the entries of rows taken a moment ago at its
 * head until a vacuum: whoever starts there each time walks them each time.
 *
 * @param triggered last subject of VERIFICATION_NEEDED/ONLINE_TRIGGERED
 * @param waiting last of those who waited
 * @param needed last subject of other VERIFICATION_NEEDED
 * @param verified last of the stale VERIFIED
 * @param notVerified last of the stale NOT_VERIFIED
 */
public record Cursors(
    UUID triggered, Position waiting, UUID needed, Position verified, Position notVerified) {
  private static final UUID FIRST = new UUID(0, 0);

  /** Nothing read yet. */
  public static final Cursors START =
      new Cursors(FIRST, Position.START, FIRST, Position.START, Position.START);

  public Cursors {
    Objects.requireNonNull(triggered);
    Objects.requireNonNull(waiting);
    Objects.requireNonNull(needed);
    Objects.requireNonNull(verified);
    Objects.requireNonNull(notVerified);
  }

  /** The same, but those asked for again are looked for from the beginning. */
  public Cursors triggeredAnew() {
    return triggered(FIRST);
  }

  Cursors triggered(UUID subject) {
    return new Cursors(subject, waiting, needed, verified, notVerified);
  }

  Cursors waiting(Position position) {
    return new Cursors(triggered, position, needed, verified, notVerified);
  }

  Cursors needed(UUID subject) {
    return new Cursors(triggered, waiting, subject, verified, notVerified);
  }

  Cursors verified(Position position) {
    return new Cursors(triggered, waiting, needed, position, notVerified);
  }

  Cursors notVerified(Position position) {
    return new Cursors(triggered, waiting, needed, verified, position);
  }

  /**
   * A place in an index that is ordered by a time.
   *
   * @param at {@link OffsetDateTime#MIN} is the database's {@code -infinity}
   */
  public record Position(OffsetDateTime at, UUID subject) {
    static final Position START = new Position(OffsetDateTime.MIN, FIRST);

    public Position {
      Objects.requireNonNull(at);
      Objects.requireNonNull(subject);
    }
  }
}
