package ua.ehealth.mimir.oracle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens what the history keeps of a cleared UNZR, by what docs/privacy.md says of it. */
final class ClearedValue {
  private ClearedValue() {}

  /**
   * @param key as in the settings, {@code id:base64}
   * @param row of the history
   * @param stored null: nothing was cleared
   */
  static String open(String key, UUID row, String stored) {
    if (stored == null) {
      return null;
    }
    String[] idAndKey = key.split(":");
    String[] parts = stored.split(":");
    if (parts.length != 5 || !stored.startsWith("sealed:v1:" + idAndKey[0] + ":")) {
      throw new AssertionError("a cleared value is not sealed with the key of the demo");
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(Base64.getDecoder().decode(idAndKey[1]), "AES"),
          new GCMParameterSpec(128, Base64.getUrlDecoder().decode(parts[3])));
      String place = "v1\n" + parts[2] + "\nverification_history.cleared_value\n" + row;
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      byte[] value = cipher.doFinal(Base64.getUrlDecoder().decode(parts[4]));
      return new String(value, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException trouble) {
      throw new AssertionError("a cleared value does not open", trouble);
    }
  }
}
