package ua.ehealth.mimir.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code MIMIR_ENCRYPTION_KEYS}. */
class EncryptionKeysTest {
  private static final String NAME = "MIMIR_ENCRYPTION_KEYS";
  private static final String ONE = base64(1, 32);
  private static final String TWO = base64(2, 32);

  private static String base64(int seed, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (seed * 31 + i);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String named(String text) {
    return text.replace("ONE", ONE)
        .replace("TWO", TWO)
        .replace("SHORT", base64(3, 16))
        .replace("LONG", base64(3, 33));
  }

  private static List<EncryptionKey> keys(String text) {
    return Environments.read(NAME, named(text)).privacy().encryptionKeys();
  }

  @Test
  void thereMayBeNone() {
    assertThat(Environments.read().privacy().encryptionKeys()).isEmpty();
    assertThat(keys(" ")).isEmpty();
    assertThat(Environments.read().privacy().accessJournalYears()).isEqualTo(5);
  }

  @Test
  void theirOrderIsKept() {
    assertThat(keys("b:ONE,a:TWO")).extracting(EncryptionKey::id).containsExactly("b", "a");
    assertThat(keys("b:ONE").getFirst().key().getEncoded())
        .isEqualTo(Base64.getDecoder().decode(ONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {" b:ONE , a:TWO\n", "b: ONE,\na :TWO"})
  void spacesAroundThemDoNotCount(String text) {
    assertThat(keys(text)).extracting(EncryptionKey::id).containsExactly("b", "a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ONE|has key 1 without an id and a colon before it",
        ":ONE|has key 1 without an id and a colon before it",
        "a:ONE,TWO|has key 2 without an id and a colon before it",
        "a:ONE,|has key 2 empty",
        ",|has key 1 empty",
        "a:ONE,,b:TWO|has key 2 empty",
        "a b:ONE|has key 1 with an id of another form",
        "ключ:ONE|has key 1 with an id of another form",
        "a234567890123456x:ONE|has key 1 with an id of another form",
        "a:|has key 1 of 0 bytes in place of 32",
        "a:SHORT|has key 1 of 16 bytes in place of 32",
        "a:ONE,b:LONG|has key 2 of 33 bytes in place of 32",
        "a:%%%|has key 1 that is not base64",
        "a:b:ONE|has key 1 that is not base64",
        "a:ONE;b:TWO|has key 1 that is not base64",
        "a:ONE,a:TWO|has key 2 with an id that is there already",
        "a:ONE,b:ONE|has key 2 that is there already by another id",
      })
  void eachWrongFormIsNamedAndNeverShown(String text, String reason) {
    assertThatThrownBy(() -> keys(text))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(NAME + " (environment) " + reason + "; allowed: id:key,id:key")
        .hasMessageNotContainingAny(ONE, TWO, ONE.substring(0, 8), TWO.substring(0, 8), "%%%");
  }

  @Test
  void whatIsInForceDoesNotShowThem() {
    Settings settings = Environments.read(NAME, "a:" + ONE);
    assertThat(settings.effective()).contains(NAME + "=***\n").doesNotContain(ONE.substring(0, 8));
    assertThat(settings.privacy().toString() + settings).doesNotContain(ONE.substring(0, 8));
  }
}
