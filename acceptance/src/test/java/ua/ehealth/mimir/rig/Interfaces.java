package ua.ehealth.mimir.rig;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The interfaces of a node, over HTTP. Safe for use by many threads. */
public final class Interfaces implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;

  public Interfaces(String url) {
    this.url = url;
  }

  public String url() {
    return url;
  }

  /**
   * A token of the demo.
   *
   * @param form what it is to say; the demo has a sample for what is not there
   */
  public String token(Map<String, String> form) throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpResponse<String> response =
        send(
            request("/demo/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    if (response.statusCode() != 200) {
      throw new IOException("no token: " + response.body());
    }
    return JSON.readTree(response.body()).get("access_token").asString();
  }

  /**
   * The beginning of a request.
   *
   * @param target path and query
   */
  public HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create(url + target));
  }

  /** The same by somebody with a token. */
  public HttpRequest.Builder request(String target, String token) {
    return request(target).header("Authorization", "Bearer " + token);
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** The lines of an answer, as they come; to be closed. */
  public Stream<String> lines(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofLines()).body();
  }

  /** The body of an answer from any address. */
  String get(String address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address))).body();
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
