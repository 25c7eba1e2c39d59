package ua.ehealth.mimir.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import ua.ehealth.mimir.settings.EncryptionKey;

/** Keys for tests: the same id is the same key in every run. */
public final class TestKeys {
  private TestKeys() {}

  /** With these keys, the first of which seals. */
  public static Sealing sealing(String... ids) {
    return new Sealing(keys(ids));
  }

  static List<EncryptionKey> keys(String... ids) {
    return Stream.of(ids).map(id -> key(id, id.hashCode())).toList();
  }

  /** A key by its id, and by what it is. */
  static EncryptionKey key(String id, int seed) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    bytes[0] = (byte) (seed >> 8);
    return new EncryptionKey(id, new SecretKeySpec(bytes, "AES"));
  }

  /** Of the pseudonyms. */
  static byte[] ofPseudonyms(int seed) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    return bytes;
  }
}
