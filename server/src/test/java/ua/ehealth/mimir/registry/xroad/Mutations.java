package ua.ehealth.mimir.registry.xroad;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import ua.ehealth.mimir.Seeded;

/** Damages messages, some blindly and some with knowledge of what they are made of. */
final class Mutations {

  private static final String[] TOKENS = {
    "<",
    ">",
    "/",
    "&",
    ";",
    "'",
    "\"",
    "=",
    " ",
    "\n",
    "\0",
    "\u0001",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?x",
    "?>",
    "<?xml version='1.0'?>",
    "<!DOCTYPE a>",
    "<!DOCTYPE a [<!ENTITY e '1'>]>",
    "&e;",
    "&lt;",
    "&#49;",
    "&#0;",
    "&#xD800;",
    "&amp;",
    "0",
    "1",
    "-1",
    "-2",
    "2",
    "-",
    "+",
    "٣",
    "<m:Status>1</m:Status>",
    "<m:Status>0</m:Status>",
    "<m:PasStatus>-1</m:PasStatus>",
    "<m:Status>",
    "</m:Status>",
    "<m:Extra/>",
    "<a xmlns='urn:b'>c</a>",
    "xmlns:m=\"urn:else\"",
    "xmlns=''",
    "</soap:Header>",
    "<soap:Body>",
    "</soap:Body>",
    "</soap:Envelope>",
    "<soap:Fault>",
    "xml:lang='",
    "\ufeff",
    "encoding='UTF-16'",
    "😀",
    "GOV",
    "MIMIR",
    "iden:",
    "xro:",
    "m:",
    "soap:"
  };

  private static final String[] STATUSES = {
    "1", "0", "-1", "-2", "2", "", " 1\n", "<!-- 0 -->1", "<![CDATA[0]]>", "&#45;1", "0<?x 1?>"
  };

  private static final String[] INSERTS = {
    " ", "<!-- 1 -->", "<?x y?>", "text", "<a xmlns='urn:b'>c</a>", "<Status>1</Status>", "&#32;"
  };

  private Mutations() {}

  static byte[] mutate(RandomGenerator random, byte[] message, byte[] other) {
    byte[] bytes = message;
    for (int n = 1 + random.nextInt(2); n > 0; n--) {
      bytes = once(random, bytes, other);
    }
    return bytes;
  }

  private static byte[] once(RandomGenerator random, byte[] bytes, byte[] other) {
    int a = random.nextInt(bytes.length + 1);
    int b = random.nextInt(bytes.length + 1);
    int from = Math.min(a, b);
    int to = Math.max(a, b);
    int near = Math.min(bytes.length, from + random.nextInt(30));
    return switch (random.nextInt(12)) {
      case 0 -> replace(bytes, from, Math.min(from + 1, bytes.length), one(random));
      case 1 -> replace(bytes, from, near, new byte[0]);
      case 2 -> replace(bytes, from, from, Arrays.copyOfRange(bytes, near, to < near ? near : to));
      case 3 -> Arrays.copyOf(bytes, from);
      case 4 -> replace(bytes, from, bytes.length, tail(other, random));
      case 5, 6 -> replace(bytes, from, from, token(random, TOKENS));
      case 7 -> replace(bytes, from, near, token(random, TOKENS));
      case 8 -> betweenMarks(random, bytes, TOKENS);
      case 9 -> betweenMarks(random, bytes, INSERTS);
      case 10 -> status(random, bytes, TOKENS);
      default -> status(random, bytes, STATUSES);
    };
  }

  /** Puts a token where a text or a tag begins, which more often leaves the message well formed. */
  private static byte[] betweenMarks(RandomGenerator random, byte[] bytes, String[] tokens) {
    int from = random.nextInt(bytes.length + 1);
    while (from < bytes.length && bytes[from] != '<') {
      from++;
    }
    return replace(bytes, from, from, token(random, tokens));
  }

  private static byte[] status(RandomGenerator random, byte[] bytes, String[] tokens) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int from = text.indexOf("Status>") + "Status>".length();
    int to = Math.max(from, text.indexOf('<', from));
    return replace(bytes, from, to, token(random, tokens));
  }

  private static byte[] token(RandomGenerator random, String[] tokens) {
    return Seeded.oneOf(random, tokens).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] one(RandomGenerator random) {
    return new byte[] {(byte) random.nextInt(256)};
  }

  private static byte[] tail(byte[] other, RandomGenerator random) {
    return Arrays.copyOfRange(other, random.nextInt(other.length), other.length);
  }

  private static byte[] replace(byte[] bytes, int from, int to, byte[] by) {
    var out = new ByteArrayOutputStream(bytes.length + by.length);
    out.write(bytes, 0, Math.min(from, bytes.length));
    out.writeBytes(by);
    if (to < bytes.length) {
      out.write(bytes, to, bytes.length - to);
    }
    return out.toByteArray();
  }
}
