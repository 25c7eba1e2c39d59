package ua.ehealth.mimir.oracle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens {@code unzr_info.info}, by what docs/privacy.md says of it. */
public final class SealedInfo {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SealedInfo() {}

  /**
   * What the register told.
   *
   * @param key as in the settings, {@code id:base64}
   * @param row of {@code unzr_info}
   */
  public static JsonNode open(String key, UUID row, String stored) {
    String[] idAndKey = key.split(":");
    JsonNode sealed = JSON.readTree(stored);
    if (!sealed.path("key").asString("").equals(idAndKey[0])) {
      throw new AssertionError("UNZR info is not sealed with the key of the demo");
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(Base64.getDecoder().decode(idAndKey[1]), "AES"),
          new GCMParameterSpec(128, bytes(sealed, "nonce")));
      String place = "v1\n" + idAndKey[0] + "\nunzr_info.info\n" + row;
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      byte[] opened = cipher.doFinal(bytes(sealed, "data"));
      return JSON.readTree(new String(opened, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException trouble) {
      throw new AssertionError("UNZR info does not open", trouble);
    }
  }

  private static byte[] bytes(JsonNode sealed, String member) {
    return Base64.getUrlDecoder().decode(sealed.get(member).asString());
  }
}
