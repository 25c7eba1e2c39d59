package ua.ehealth.mimir.registry.answers;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ua.ehealth.mimir.registry.Question;

/**
 * Stands for a question where the question itself must not: the first 16 bytes of an HMAC-SHA256
 * over its register and all of its fields (specification 2.5). Without the key nobody can try out
 * document numbers against stored hashes.
 */
public final class QuestionHash {
  /** How long a hash is. */
  public static final int BYTES = 16;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int ABSENT = -1;
  private static final int PSEUDONYM_BYTES = 6;

  /**
   * Never used itself: making a copy is cheaper than setting up a key, and copies share nothing.
   */
  private final Mac prototype;

  /**
   * @param key shared by all nodes, at least 32 bytes
   */
  public QuestionHash(byte[] key) {
    if (key.length < DeploymentKey.BYTES) {
      throw new IllegalArgumentException("the key of the question hashes is too short");
    }
    try {
      prototype = Mac.getInstance(ALGORITHM);
      prototype.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException("no " + ALGORITHM + " here", trouble);
    }
  }

  public byte[] of(Question question) {
    return Arrays.copyOf(mac().doFinal(encode(question)), BYTES);
  }

  /** The beginning of the hash, short enough for people to tell one question from another. */
  public String pseudonym(Question question) {
    return HexFormat.of().formatHex(of(question), 0, PSEUDONYM_BYTES);
  }

  /** The register, the number of fields, then each with its length before it. */
  static byte[] encode(Question question) {
    List<String> fields = question.fields();
    int size = Short.BYTES + Integer.BYTES;
    for (String field : fields) {
      size += Integer.BYTES + (field == null ? 0 : field.length() * Character.BYTES);
    }
    ByteBuffer bytes = ByteBuffer.allocate(size);
    bytes.putShort(question.register().id()).putInt(fields.size());
    for (String field : fields) {
      put(bytes, field);
    }
    return bytes.array();
  }

  /** As it is in memory: an encoder of characters would make one of all that it cannot encode. */
  private static void put(ByteBuffer bytes, String field) {
    if (field == null) {
      bytes.putInt(ABSENT);
      return;
    }
    bytes.putInt(field.length());
    for (int i = 0; i < field.length(); i++) {
      bytes.putChar(field.charAt(i));
    }
  }

  private Mac mac() {
    try {
      return (Mac) prototype.clone();
    } catch (CloneNotSupportedException trouble) {
      throw new IllegalStateException("this " + ALGORITHM + " cannot be copied", trouble);
    }
  }
}
