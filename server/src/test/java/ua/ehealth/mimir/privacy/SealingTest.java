package ua.ehealth.mimir.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static ua.ehealth.mimir.privacy.SealedColumn.CLEARED_VALUE;
import static ua.ehealth.mimir.privacy.SealedColumn.UNZR_INFO;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.Seeded;

class SealingTest {
  private static final UUID ROW = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final String SECRET = "19710225-12345";

  private final Sealing sealing = TestKeys.sealing("new", "old");
  private final Sealing none = TestKeys.sealing();

  private static UUID row(RandomGenerator random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /**
   * Letters of several alphabets, quotes, control characters, characters beyond the first plane.
   */
  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(40); left > 0; left--) {
      int point = Seeded.oneOf(random, 0x22, 0x5C, 0x3A, 0x491, 0xA0, 0x1F600, 0x0, 0xFFFD);
      text.appendCodePoint(random.nextBoolean() ? point : 0x20 + random.nextInt(0x500));
    }
    return text.toString();
  }

  @Test
  void whatWasSealedOpensAsItWas() {
    Seeded.cases(random -> {
      SealedColumn column = Seeded.oneOf(random, SealedColumn.values());
      UUID row = row(random);
      String value = text(random);
      String stored = sealing.seal(column, row, value);
      assertThat(sealing.open(column, row, stored)).isEqualTo(value);
      assertThat(sealing.seal(column, row, value)).isNotEqualTo(stored);
    });
  }

  @Test
  void noBitOfItMayBeAnother() {
    Seeded.cases(
        20,
        random -> {
          UUID row = row(random);
          String[] parts = sealing.seal(CLEARED_VALUE, row, text(random)).split(":");
          for (int part = 3; part <= 4; part++) {
            byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
            for (int bit = 0; bit < bytes.length * 8; bit++) {
              bytes[bit / 8] ^= (byte) (1 << bit % 8);
              String[] changed = parts.clone();
              changed[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
              bytes[bit / 8] ^= (byte) (1 << bit % 8);
              assertThatThrownBy(() -> sealing.open(CLEARED_VALUE, row, String.join(":", changed)))
                  .isInstanceOf(SealingFailed.class);
            }
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void noCharacterOfItMayBeAnother(SealedColumn column) {
    String stored = sealing.seal(column, ROW, SECRET);
    for (int i = 0; i < stored.length(); i++) {
      String changed =
          stored.substring(0, i) + (char) (stored.charAt(i) ^ 1) + stored.substring(i + 1);
      try {
        // Not of the form any more: then it was never sealed, and is what it is.
        assertThat(sealing.open(column, ROW, changed)).isEqualTo(changed);
      } catch (SealingFailed refused) {
        assertThat(refused.reason()).isNotEqualTo(SealingFailed.Reason.NO_KEYS);
      }
    }
  }

  @Test
  void aValueThatWasCutShortOrMadeLongerDoesNotOpen() {
    String stored = sealing.seal(CLEARED_VALUE, ROW, SECRET);
    for (String changed : List.of(stored + "A", stored + "AAAA", stored.substring(0, 60))) {
      assertThatThrownBy(() -> sealing.open(CLEARED_VALUE, ROW, changed))
          .isInstanceOf(SealingFailed.class);
    }
  }

  @Test
  void aValueOfAnotherRowDoesNotOpen() {
    Seeded.cases(
        100,
        random -> {
          String stored = sealing.seal(UNZR_INFO, row(random), text(random));
          assertThatThrownBy(() -> sealing.open(UNZR_INFO, row(random), stored))
              .isInstanceOf(SealingFailed.class);
        });
  }

  @Test
  void aValueOfAnotherColumnDoesNotOpen() {
    SealedValue parts =
        CLEARED_VALUE.form().read(sealing.seal(CLEARED_VALUE, ROW, SECRET)).orElseThrow();
    String moved = UNZR_INFO.form().write(parts);
    assertThatThrownBy(() -> sealing.open(UNZR_INFO, ROW, moved)).isInstanceOf(SealingFailed.class);
  }

  @Test
  void theFirstKeySealsAndEveryKeyOpens() {
    String old = TestKeys.sealing("old").seal(CLEARED_VALUE, ROW, SECRET);
    assertThat(old).startsWith("sealed:v1:old:");
    assertThat(sealing.open(CLEARED_VALUE, ROW, old)).isEqualTo(SECRET);
    assertThat(sealing.seal(CLEARED_VALUE, ROW, SECRET)).startsWith("sealed:v1:new:");
    assertThat(sealing.keyId()).contains("new");
  }

  @Test
  void theIdOfAnotherKeyWrittenOverItsOwnDoesNotHelp() {
    Sealing twins =
        new Sealing(List.of(TestKeys.key("a", 7), TestKeys.key("b", 8), TestKeys.key("c", 7)));
    String stored = twins.seal(CLEARED_VALUE, ROW, SECRET);
    for (String other : List.of("b", "c")) {
      assertThatThrownBy(
              () -> twins.open(CLEARED_VALUE, ROW, stored.replace(":a:", ":" + other + ":")))
          .isInstanceOf(SealingFailed.class);
    }
  }

  @Test
  void inJsonbItIsAnObjectWhoseMembersMayStandInAnyOrder() {
    String stored = sealing.seal(UNZR_INFO, ROW, "{\"firstName\":\"Ґалаґан\"}");
    var object = JsonMapper.builder().build().readTree(stored);
    assertThat(object.propertyNames()).containsExactly("sealed", "key", "nonce", "data");
    String turned =
        "{ \"key\": %s, \"data\": %s,\n \"nonce\": %s, \"sealed\": \"v1\"}"
            .formatted(object.get("key"), object.get("data"), object.get("nonce"));
    assertThat(sealing.open(UNZR_INFO, ROW, turned)).isEqualTo("{\"firstName\":\"Ґалаґан\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "19710225-1234x",
        "sealed",
        "sealed:v1:old",
        "sealed:v1:old:AAAAAAAAAAAAAAAA:short",
        "sealed:v2:old:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAA",
        "{\"firstName\":\"Іван\"}",
        "{\"sealed\":\"v1\"}",
        "{\"sealed\":{\"v1\":1},\"key\":[]}",
        "null",
        "[]",
      })
  void whatWasNeverSealedIsAsItIs(String plain) {
    for (SealedColumn column : SealedColumn.values()) {
      assertThat(sealing.open(column, ROW, plain)).isEqualTo(plain);
      assertThat(none.open(column, ROW, plain)).isEqualTo(plain);
    }
  }

  @Test
  void withoutAKeyNothingIsSealedAndNothingSealedIsOpened() {
    assertThat(none.keyId()).isEmpty();
    assertThat(none.sealIfPossible(CLEARED_VALUE, ROW, SECRET)).isEqualTo(SECRET);
    String stored = sealing.sealIfPossible(CLEARED_VALUE, ROW, SECRET);
    assertThat(stored).doesNotContain(SECRET);
    for (Throwable refusal :
        List.of(
            catchThrowable(() -> none.seal(CLEARED_VALUE, ROW, SECRET)),
            catchThrowable(() -> none.open(CLEARED_VALUE, ROW, stored)))) {
      assertThat(refusal)
          .isInstanceOf(SealingFailed.class)
          .hasMessage("MIMIR_ENCRYPTION_KEYS is not set");
    }
  }

  @Test
  void anErrorSaysWhatToDoAndNothingOfTheValue() {
    String stored = TestKeys.sealing("lost").seal(CLEARED_VALUE, ROW, SECRET);
    assertThatThrownBy(() -> sealing.open(CLEARED_VALUE, ROW, stored))
        .hasMessage(
            "a value of verification_history.cleared_value is sealed with the key lost, which"
                + " MIMIR_ENCRYPTION_KEYS does not hold");
    String moved = sealing.seal(CLEARED_VALUE, ROW, SECRET);
    assertThatThrownBy(() -> sealing.open(CLEARED_VALUE, UUID.randomUUID(), moved))
        .hasMessage(
            "a value of verification_history.cleared_value cannot be opened with the key new: it"
                + " was changed or moved, or another key had that id");
  }

  @Test
  void halfACharacterIsRefusedRatherThanLost() {
    assertThatThrownBy(() -> sealing.seal(CLEARED_VALUE, ROW, "\ud83d"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
