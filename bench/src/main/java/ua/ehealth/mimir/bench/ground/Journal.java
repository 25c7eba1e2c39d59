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

  /** Counts from now on. */
  public void restart() throws InterruptedException {
    send(HttpRequest.newBuilder(address).DELETE().build());
  }

  /** The most calls that arrived in any one second since the count began. */
  public int busiestSecond() throws InterruptedException {
    JsonNode all = JSON.readTree(send(HttpRequest.newBuilder(address).build()));
    return all.get("CheckPassportStatus").get("maxPerSecond").asInt();
  }

  private byte[] send(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofByteArray()).body();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
