package ua.ehealth.mimir.api.security;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Keys at an address (JWK Set): bounded in time and size, redirects are not followed. */
final class PublishedKeys implements IssuerKeys.Source {
  static final int MOST_BYTES = 256 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI address;
  private final Duration patience;

  PublishedKeys(URI address) {
    this(address, PATIENCE);
  }

  /**
   * @param patience for a whole answer, the connection included
   */
  PublishedKeys(URI address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  @Override
  public JWKSet fetch() throws IOException {
    // So seldom that nothing is kept between two fetches.
    try (HttpClient http =
        HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(patience).build()) {
      CompletableFuture<HttpResponse<String>> answer =
          http.sendAsync(
              HttpRequest.newBuilder(address).header("Accept", "application/json").build(),
              BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
      try {
        return read(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
      } finally {
        answer.cancel(true);
        http.shutdownNow();
      }
    } catch (TimeoutException late) {
      throw new IOException("no answer in time", late);
    } catch (ExecutionException failed) {
      throw new IOException("no answer: " + failed.getCause().getClass().getSimpleName(), failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  private static JWKSet read(HttpResponse<String> response) throws IOException {
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    try {
      return JWKSet.parse(response.body());
    } catch (ParseException unreadable) {
      throw new IOException("the answer is no JWK Set", unreadable);
    }
  }
}
