package ua.ehealth.mimir.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * The cursors of one list under one filter and order: opaque text of a fixed length that holds a
 * version, what list it is of (a hash), and a position. Ids and a time are all that is in it, which
 * the rows of the list show too.
 */
final class Cursors {
  private static final byte VERSION = 1;
  private static final int BINDING = 8;

  /** Version, binding, what there is, seconds, nanoseconds, two ids. */
  private static final int BYTES = 1 + BINDING + 1 + Long.BYTES + Integer.BYTES + 2 * 16;

  private static final int CHARACTERS = (BYTES * 8 + 5) / 6;

  private static final int TIME = 1;
  private static final int SECOND = 2;

  private final byte[] binding;
  private final int parts;

  /**
   * @param list what the cursors are bound to: the list, its filter and its order
   * @param keys what its positions are made of
   */
  Cursors(String list, Keys keys) {
    byte[] hash = ReviewVersion.sha256().digest(list.getBytes(StandardCharsets.UTF_8));
    this.binding = Arrays.copyOf(hash, BINDING);
    this.parts = (keys.time() ? TIME : 0) | (keys.second() ? SECOND : 0);
  }

  String write(Position position) {
    Instant time = position.time() == null ? Instant.EPOCH : position.time();
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.put(VERSION).put(binding).put((byte) parts);
    bytes.putLong(time.getEpochSecond()).putInt(time.getNano());
    put(bytes, position.first());
    put(bytes, position.second() == null ? new UUID(0, 0) : position.second());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * What {@link #write} was given.
   *
   * @throws BadCursor for any text that {@link #write} of such a list does not make
   */
  Position read(String cursor) {
    ByteBuffer bytes = ByteBuffer.wrap(decode(cursor));
    if (bytes.get() != VERSION) {
      throw new BadCursor("a cursor of another version");
    }
    byte[] bound = new byte[BINDING];
    bytes.get(bound);
    if (!Arrays.equals(bound, binding)) {
      throw new BadCursor("a cursor of another list, filter or order");
    }
    int found = bytes.get();
    Instant time = time(bytes.getLong(), bytes.getInt());
    UUID first = new UUID(bytes.getLong(), bytes.getLong());
    UUID second = new UUID(bytes.getLong(), bytes.getLong());
    Position position =
        new Position(
            (parts & TIME) == 0 ? null : time, first, (parts & SECOND) == 0 ? null : second);
    if (found != parts || !write(position).equals(cursor)) {
      throw new BadCursor("no cursor");
    }
    return position;
  }

  private static byte[] decode(String cursor) {
    if (cursor.length() != CHARACTERS) {
      throw new BadCursor("no cursor");
    }
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException notBase64) {
      throw new BadCursor("no cursor");
    }
  }

  private static Instant time(long seconds, int nanos) {
    try {
      Instant time = Instant.ofEpochSecond(seconds, nanos);
      if (time.isBefore(OffsetDateTime.MIN.toInstant())
          || time.isAfter(OffsetDateTime.MAX.toInstant())) {
        throw new BadCursor("no cursor");
      }
      return time;
    } catch (DateTimeException | ArithmeticException outOfTime) {
      throw new BadCursor("no cursor");
    }
  }

  private static void put(ByteBuffer bytes, UUID id) {
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }
}
