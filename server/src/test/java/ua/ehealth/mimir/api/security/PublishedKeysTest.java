package ua.ehealth.mimir.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import ua.ehealth.mimir.api.TestTokens;
import ua.ehealth.mimir.settings.TokenSettings;

/** Keys at an address of make-believe. */
class PublishedKeysTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TestTokens tokens = new TestTokens();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    server.setExecutor(threads);
    server.start();
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answers(int status, String body) {
    answers(exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Location", "/keys/elsewhere");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
  }

  private void answers(HttpHandler handler) {
    server.createContext("/keys", handler);
  }

  private String published() {
    RSAKey key = tokens.key().toPublicJWK();
    return "{\"keys\":[" + key.toJSONString() + "]}";
  }

  @Test
  void aTokenIsReadWithTheKeysThatArePublished() {
    answers(200, published());
    JwtDecoder decoder =
        AccessTokens.of(
            new TokenSettings(
                Optional.of(TestTokens.ISSUER),
                Optional.of(address),
                Optional.empty(),
                Duration.ZERO));
    UUID user = UUID.randomUUID();
    String token = tokens.of(user, user, "sync:read");
    assertThat(decoder.decode(token).getSubject()).isEqualTo(user.toString());
    String late =
        tokens.sign(
            TestTokens.claims(user, user, "sync:read")
                .expirationTime(Date.from(Instant.now().minusSeconds(2)))
                .build());
    assertThatThrownBy(() -> decoder.decode(late)).isInstanceOf(JwtException.class);
  }

  @Test
  void withoutAnIssuerOrItsKeysEveryTokenIsRefused() {
    JwtDecoder decoder =
        AccessTokens.of(
            new TokenSettings(
                Optional.empty(), Optional.of(address), Optional.empty(), Duration.ZERO));
    UUID user = UUID.randomUUID();
    assertThatThrownBy(() -> decoder.decode(tokens.of(user, user, "sync:read")))
        .isInstanceOf(JwtException.class);
  }

  @Test
  void whatIsNoJwkSetIsAnErrorWithoutItsContent() {
    answers(200, "<html>secret</html>");
    assertThatThrownBy(() -> new PublishedKeys(address, PATIENCE).fetch())
        .isInstanceOf(IOException.class)
        .hasMessage("the answer is no JWK Set");
  }

  @Test
  void errorsAndRedirectsAreNotFollowed() {
    answers(302, "");
    assertThatThrownBy(() -> new PublishedKeys(address, PATIENCE).fetch())
        .isInstanceOf(IOException.class)
        .hasMessage("status 302");
  }

  @Test
  void anEndlessAnswerIsCutOff() {
    answers(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] portion = " ".repeat(65_536).getBytes(StandardCharsets.UTF_8);
      try (OutputStream out = exchange.getResponseBody()) {
        for (int i = 0; i < 1000; i++) {
          out.write(portion);
        }
      }
    });
    assertThatThrownBy(() -> new PublishedKeys(address, PATIENCE).fetch())
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("no answer: ");
  }

  @Test
  void anAnswerThatNeverEndsIsNotWaitedFor() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    answers(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(' ');
      exchange.getResponseBody().flush();
      try {
        never.await();
      } catch (InterruptedException end) {
        exchange.close();
      }
    });
    assertThatThrownBy(() -> new PublishedKeys(address, Duration.ofMillis(200)).fetch())
        .isInstanceOf(IOException.class)
        .hasMessage("no answer in time");
    never.countDown();
  }

  @Test
  void nobodyThereIsAnError() {
    server.stop(0);
    assertThatThrownBy(() -> new PublishedKeys(address, PATIENCE).fetch())
        .isInstanceOf(IOException.class)
        .hasMessage("no answer: ConnectException");
  }
}
