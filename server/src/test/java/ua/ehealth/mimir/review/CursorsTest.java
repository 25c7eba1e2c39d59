package ua.ehealth.mimir.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.Seeded;

/** A cursor comes from anybody: what we did not write is refused, whatever it is. */
class CursorsTest {
  private static final Keys BY_TIME = new Keys(true, false, false);
  private static final Keys BY_TWO = new Keys(false, true, false);

  private final Cursors byTime = new Cursors("persons by time", BY_TIME);
  private final Cursors byTwo = new Cursors("employees", BY_TWO);

  @Test
  void whatIsWrittenIsReadAgain() {
    Seeded.cases(random -> {
      Position position = byTime(random);
      assertThat(byTime.read(byTime.write(position))).isEqualTo(position);
      Position two = new Position(null, uuid(random), uuid(random));
      assertThat(byTwo.read(byTwo.write(two))).isEqualTo(two);
    });
  }

  @Test
  void theEndsOfTimeArePositionsToo() {
    for (Instant end :
        List.of(OffsetDateTime.MIN.toInstant(), OffsetDateTime.MAX.toInstant(), Instant.EPOCH)) {
      Position position = Position.of(end, new UUID(1, 2));
      assertThat(byTime.read(byTime.write(position))).isEqualTo(position);
    }
    assertThat(Sql.time(OffsetDateTime.MAX.toInstant())).isEqualTo(OffsetDateTime.MAX);
    assertThat(Sql.time(OffsetDateTime.MIN.toInstant())).isEqualTo(OffsetDateTime.MIN);
  }

  @Test
  void aCursorOfAnotherListFilterOrOrderIsRefused() {
    String cursor = byTime.write(Position.of(Instant.EPOCH, new UUID(1, 2)));
    for (Cursors other :
        List.of(
            new Cursors("persons by time ", BY_TIME),
            new Cursors("persons by time", BY_TWO),
            new Cursors("", BY_TIME))) {
      assertThatThrownBy(() -> other.read(cursor)).isInstanceOf(BadCursor.class);
    }
  }

  @Test
  void everyChangedCharacterOfTheHeadIsFoundOut() {
    String cursor = byTime.write(Position.of(Instant.EPOCH, new UUID(1, 2)));
    for (int i = 0; i < 13; i++) {
      char other = cursor.charAt(i) == 'B' ? 'C' : 'B';
      String forged = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThatThrownBy(() -> byTime.read(forged)).isInstanceOf(BadCursor.class);
    }
  }

  @Test
  void whatIsNoCursorIsRefusedAndNotRepeated() {
    String good = byTime.write(Position.of(Instant.EPOCH, new UUID(1, 2)));
    for (String bad :
        List.of(
            "",
            " ",
            "0",
            "null",
            good + "=",
            good + "A",
            " " + good,
            good.substring(1),
            good.replace(good.charAt(5), '+'),
            good.substring(0, good.length() - 1) + "\u0000",
            "ї".repeat(good.length()),
            "A".repeat(good.length()),
            "_".repeat(good.length()),
            "A".repeat(1_000_000),
            "'; drop table persons; --",
            "../../etc/passwd")) {
      assertThatThrownBy(() -> byTime.read(bad))
          .isInstanceOf(BadCursor.class)
          .hasMessageMatching("no cursor|a cursor of another .*");
    }
  }

  /** Positions out of time, bits that nobody reads, times where there are none. */
  @Test
  void aForgedBodyIsAPositionOrRefused() {
    String good = byTime.write(Position.of(Instant.EPOCH, new UUID(1, 2)));
    String goodOfTwo = byTwo.write(new Position(null, new UUID(1, 2), new UUID(3, 4)));
    Seeded.cases(random -> {
      forge(byTime, good, random);
      forge(byTwo, goodOfTwo, random);
    });
  }

  private static void forge(Cursors cursors, String good, RandomGenerator random) {
    byte[] bytes = Base64.getUrlDecoder().decode(good);
    for (int i = random.nextInt(5); i >= 0; i--) {
      bytes[9 + random.nextInt(bytes.length - 9)] = (byte) random.nextInt(256);
    }
    String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try {
      assertThat(cursors.write(cursors.read(forged))).isEqualTo(forged);
    } catch (BadCursor refused) {
      assertThat(refused).hasMessage("no cursor");
    }
  }

  private static Position byTime(RandomGenerator random) {
    return Position.of(
        Instant.ofEpochSecond(
            random.nextLong(-1L << 40, 1L << 40), random.nextInt(1_000_000) * 1000L),
        uuid(random));
  }

  private static UUID uuid(RandomGenerator random) {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
