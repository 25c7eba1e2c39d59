package ua.ehealth.mimir.rig;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** An issuer of access tokens that publishes its key, as RFC 7517 and 7519 have it. */
public final class TokenIssuer implements AutoCloseable {
  public static final String NAME = "https://issuer.example";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String KEY = "key-1";

  private final KeyPair keys;
  private final HttpServer server;

  private TokenIssuer(KeyPair keys, HttpServer server) {
    this.keys = keys;
    this.server = server;
  }

  public static TokenIssuer start() throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    TokenIssuer issuer = new TokenIssuer(generator.generateKeyPair(), server);
    byte[] published = issuer.published();
    server.createContext(
        "/keys",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
          }
        });
    server.start();
    return issuer;
  }

  private byte[] published() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    Map<String, String> published =
        Map.of(
            "kty",
            "RSA",
            "kid",
            KEY,
            "use",
            "sig",
            "n",
            encoded(unsigned(key.getModulus())),
            "e",
            encoded(unsigned(key.getPublicExponent())));
    return JSON.writeValueAsBytes(Map.of("keys", List.of(published)));
  }

  /** Where the key is. */
  public String keysUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
  }

  /**
   * A token of anybody of the NHS, good for a minute.
   *
   * @param claims besides these, or in their place
   */
  public String token(Map<String, Object> claims) throws GeneralSecurityException {
    Instant now = Instant.now();
    Map<String, Object> all = new TreeMap<>();
    all.put("iss", NAME);
    all.put("sub", UUID.randomUUID().toString());
    all.put("client_id", "00000000-0000-7000-8000-000000000000");
    all.put("scope", "sync:read");
    all.put("iat", now.getEpochSecond());
    all.put("exp", now.plusSeconds(60).getEpochSecond());
    all.putAll(claims);
    String signed =
        encoded(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY)))
            + "."
            + encoded(JSON.writeValueAsBytes(all));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + encoded(signature.sign());
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
