package ua.ehealth.mimir.bench.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.api.security.Scope;

/**
 * Asks the interfaces over HTTP as an employee of the NHS with every scope; works on the thread
 * that asks. Any other answer than 200 ends the measurement.
 */
final class ApiClient implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String base;
  private final CloseableHttpClient http;
  private final String authorization;

  /**
   * @param connections that stay open, and requests at once
   */
  ApiClient(int port, int connections) {
    this.base = "http://127.0.0.1:" + port;
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(connections)
                    .setMaxConnPerRoute(connections)
                    .build())
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .build();
    this.authorization = "Bearer " + token();
  }

  private String token() {
    HttpPost post = new HttpPost(base + "/demo/token");
    String scopes = Arrays.stream(Scope.values()).map(Scope::text).collect(Collectors.joining("+"));
    post.setEntity(new StringEntity("scope=" + scopes, ContentType.APPLICATION_FORM_URLENCODED));
    return JSON.readTree(send(post)).get("access_token").asString();
  }

  /** The body of an answer. */
  byte[] get(String path) {
    HttpGet get = new HttpGet(base + path);
    get.setHeader("Authorization", authorization);
    return send(get);
  }

  /** The body of an answer, whether it holds errors or not. */
  byte[] graphql(String query, Map<String, Object> variables) {
    HttpPost post = new HttpPost(base + "/graphql");
    post.setHeader("Authorization", authorization);
    post.setEntity(
        new StringEntity(
            JSON.writeValueAsString(Map.of("query", query, "variables", variables)),
            ContentType.APPLICATION_JSON));
    return send(post);
  }

  /**
   * What stands in {@code data}.
   *
   * @throws IllegalStateException if there are errors
   */
  JsonNode data(String query, Map<String, Object> variables) {
    JsonNode answer = JSON.readTree(graphql(query, variables));
    if (answer.has("errors")) {
      throw new IllegalStateException("not answered: " + answer.get("errors"));
    }
    return answer.get("data");
  }

  private byte[] send(ClassicHttpRequest request) {
    try {
      return http.execute(
          request,
          response -> {
            byte[] body = EntityUtils.toByteArray(response.getEntity());
            if (response.getCode() != 200) {
              throw new IllegalStateException("answered with " + response.getCode());
            }
            return body;
          });
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  @Override
  public void close() {
    try {
      http.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
