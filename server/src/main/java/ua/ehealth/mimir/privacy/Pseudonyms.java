package ua.ehealth.mimir.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for subjects where they must not be named: in logs, journals and samples. The same subject
 * has the same name as long as the key is the same; nobody gets back from it without the key. Names
 * of different kinds have nothing to do with each other. Safe for use by many threads.
 */
public final class Pseudonyms {
  /** How long each is: {@code k3f9a:} and 32 hexadecimal digits. */
  public static final int LENGTH = 38;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;
  private static final int ID_BYTES = 2;
  private static final int LEAST_KEY = 32;

  private final String keyId;

  /** Never used itself, as in the hashes of questions: copies share nothing. */
  private final Mac prototype;

  /**
   * @param key that of the deployment, at least 32 bytes; what is made of it here cannot be mixed
   *     up with the hashes of questions, which have the same one
   */
  public Pseudonyms(byte[] key) {
    if (key.length < LEAST_KEY) {
      throw new IllegalArgumentException("the key of the pseudonyms is too short");
    }
    byte[] own = mac(key).doFinal(bytes("mimir pseudonyms 1"));
    prototype = mac(own);
    byte[] fingerprint = copy().doFinal(bytes("key id"));
    keyId = "k" + HexFormat.of().formatHex(Arrays.copyOf(fingerprint, ID_BYTES));
  }

  /** What every pseudonym begins with: follows from the key, and changes with it. */
  public String keyId() {
    return keyId;
  }

  /**
   * Of a demographic record number.
   *
   * @param unzr as it is asked about: normalised, where it is
   */
  public String ofUnzr(String unzr) {
    return of("unzr", unzr);
  }

  /** Of a person, by {@code persons.id}. */
  public String ofPerson(UUID id) {
    return of("person", id.toString());
  }

  /** Of a party, by {@code parties.id}; that of a person with the same id is another. */
  public String ofParty(UUID id) {
    return of("party", id.toString());
  }

  /**
   * Of a document.
   *
   * @param type PASSPORT or NATIONAL_ID
   * @param number normalised, the serial included
   */
  public String ofDocument(String type, String number) {
    return of("document " + type, number);
  }

  private String of(String kind, String value) {
    Mac mac = copy();
    mac.update(bytes(kind));
    mac.update((byte) 0);
    byte[] hash = mac.doFinal(bytes(value));
    return keyId + ":" + HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_16BE);
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException("no " + ALGORITHM + " here", trouble);
    }
  }

  private Mac copy() {
    try {
      return (Mac) prototype.clone();
    } catch (CloneNotSupportedException trouble) {
      throw new IllegalStateException("this " + ALGORITHM + " cannot be copied", trouble);
    }
  }
}
