package ua.ehealth.mimir.settings;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of AES-256 and the name that stands beside what is sealed with it.
 *
 * @param id letters, digits, {@code -} and {@code _}, at most 16 of them; no secret
 * @param key never shown
 */
public record EncryptionKey(String id, SecretKey key) {
  private static final String ID = "[A-Za-z0-9_-]{1,16}";
  private static final int BYTES = 32;

  /** Reads {@code id:base64key,…}; a reason names a key by its place, never by its text. */
  static List<EncryptionKey> readAll(String text) {
    List<EncryptionKey> keys = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (String part : text.split(",", -1)) {
      String place = "key " + (keys.size() + 1);
      EncryptionKey key = read(part.strip(), place);
      Formats.check(seen.add(key.id), "has " + place + " with an id that is there already");
      Formats.check(seen.add(key.key), "has " + place + " that is there already by another id");
      keys.add(key);
    }
    return List.copyOf(keys);
  }

  private static EncryptionKey read(String part, String place) {
    int colon = part.indexOf(':');
    Formats.check(!part.isEmpty(), "has " + place + " empty");
    Formats.check(colon > 0, "has " + place + " without an id and a colon before it");
    String id = part.substring(0, colon).strip();
    Formats.check(id.matches(ID), "has " + place + " with an id of another form");
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(part.substring(colon + 1).strip());
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException("has " + place + " that is not base64", unreadable);
    }
    Formats.check(
        bytes.length == BYTES,
        "has " + place + " of " + bytes.length + " bytes in place of " + BYTES);
    return new EncryptionKey(id, new SecretKeySpec(bytes, "AES"));
  }

  @Override
  public String toString() {
    return "EncryptionKey[" + id + "]";
  }
}
