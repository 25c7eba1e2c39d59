package ua.ehealth.mimir.bench.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the emulated registers say that they were asked of {@code CheckPassportStatus}. */
public final class Journal {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  Journal(URI registers) {
    this.address = registers.resolve("/emulator/journal");
  }

  /**
   * What is counted since the start.
   *
   * @param calls that arrived
   * @param busiestSecond the most that arrived in any one second
   */
  public record Counts(long calls, int busiestSecond) {}

  public Counts read() throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).build();
      JsonNode all = JSON.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
      JsonNode service = all.get("CheckPassportStatus");
      return new Counts(service.get("calls").asLong(), service.get("maxPerSecond").asInt());
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
