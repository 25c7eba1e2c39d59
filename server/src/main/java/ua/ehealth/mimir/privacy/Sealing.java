package ua.ehealth.mimir.privacy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import ua.ehealth.mimir.settings.EncryptionKey;

/**
 * Seals values with AES-256-GCM so that whoever gets hold of a database alone does not read them
 * (issue 3, ADR 10). A sealed value is bound to its column and row: elsewhere it does not open.
 * Safe for use by many threads.
 */
public final class Sealing {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Map<String, SecretKey> keys = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();

  /**
   * @param keys the first seals, all open; there may be none
   */
  public Sealing(List<EncryptionKey> keys) {
    keys.forEach(key -> this.keys.put(key.id(), key.key()));
  }

  /** The id of the key that seals; empty: nothing can be sealed. */
  public Optional<String> keyId() {
    return keys.keySet().stream().findFirst();
  }

  /**
   * Seals a value, each time to another text.
   *
   * @param row the id of the row where it will stand
   * @param value text, or JSON as text where the column is jsonb
   * @return in the form of the column
   * @throws SealingFailed if there is no key
   */
  public String seal(SealedColumn column, UUID row, String value) {
    String key = keyId().orElseThrow(SealingFailed::noKeys);
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, column, row);
      String data = BASE64.encodeToString(cipher.doFinal(bytes(value)));
      return column.form().write(new SealedValue(key, BASE64.encodeToString(nonce), data));
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException("no " + CIPHER + " here", trouble);
    }
  }

  /** Seals a value if there is a key, and otherwise leaves it as it is. */
  public String sealIfPossible(SealedColumn column, UUID row, String value) {
    return keys.isEmpty() ? value : seal(column, row, value);
  }

  /**
   * What was sealed; a value that never was, from before there was a key, as it is.
   *
   * @param row the id of the row where it stands
   * @throws SealingFailed if its key is not there, or it is not what was sealed for this place
   */
  public String open(SealedColumn column, UUID row, String stored) {
    return column.form().read(stored).map(value -> open(column, row, value)).orElse(stored);
  }

  private String open(SealedColumn column, UUID row, SealedValue value) {
    if (keys.isEmpty()) {
      throw SealingFailed.noKeys();
    }
    if (!keys.containsKey(value.key())) {
      throw SealingFailed.unknownKey(column, value.key());
    }
    try {
      byte[] nonce = Base64.getUrlDecoder().decode(value.nonce());
      byte[] data = Base64.getUrlDecoder().decode(value.data());
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, value.key(), nonce, column, row);
      return new String(cipher.doFinal(data), StandardCharsets.UTF_8);
    } catch (AEADBadTagException | IllegalArgumentException changed) {
      throw SealingFailed.damaged(column, value.key(), changed);
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException("no " + CIPHER + " here", trouble);
    }
  }

  private Cipher cipher(int mode, String key, byte[] nonce, SealedColumn column, UUID row)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
    String place = String.join("\n", "v1", key, column.title(), row.toString());
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** Strictly: what cannot be written as UTF-8 would come back as something else. */
  private static byte[] bytes(String value) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException broken) {
      throw new IllegalArgumentException("a text with half a character in it", broken);
    }
  }
}
