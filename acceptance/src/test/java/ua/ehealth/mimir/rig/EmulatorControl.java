package ua.ehealth.mimir.rig;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The journal and the faults of a running emulator (specification 3.4). */
public final class EmulatorControl implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;

  EmulatorControl(String url) {
    this.url = url;
  }

  /** Where the registers are. */
  public String url() {
    return url;
  }

  /** Forgets what was asked so far. */
  public void restartJournal() throws IOException, InterruptedException {
    send("DELETE", "journal", "");
  }

  /** What was asked so far, by service. */
  public JsonNode journal() throws IOException, InterruptedException {
    return JSON.readTree(send("GET", "journal", ""));
  }

  /** How many calls came to all services so far. */
  public long calls() throws IOException, InterruptedException {
    long calls = 0;
    for (JsonNode service : journal()) {
      calls += service.get("calls").asLong();
    }
    return calls;
  }

  /** Begins a fault. */
  public void begin(String fault, double share) throws IOException, InterruptedException {
    send("POST", "faults", JSON.writeValueAsString(Map.of("fault", fault, "share", share)));
  }

  /** Ends all faults. */
  public void endFaults() throws IOException, InterruptedException {
    send("DELETE", "faults", "");
  }

  /** From now on, the question gets this answer. */
  public void fix(String service, Map<String, String> question, int status)
      throws IOException, InterruptedException {
    send(
        "PUT",
        "answers",
        JSON.writeValueAsString(
            Map.of("service", service, "question", question, "status", status)));
  }

  private String send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/emulator/" + path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(method + " " + path + ": " + response.body());
    }
    return response.body();
  }

  @Override
  public void close() {
    client.close();
  }
}
