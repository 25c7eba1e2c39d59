package ua.ehealth.mimir.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.TestPostgres;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.settings.Environments;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.Engine;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * The interfaces on three fresh databases: {@code @RegisterExtension static final TestApi api = new
 * TestApi(client);}
 */
public final class TestApi implements BeforeAllCallback, AfterAllCallback {
  private final RegisterClient register;
  private final String[] environment;
  private final TestTokens tokens = new TestTokens();
  private final HttpClient http = HttpClient.newHttpClient();
  private final UUID nhs = UUID.randomUUID();
  private final FakeUnzrInfo unzrInfo = new FakeUnzrInfo();
  private final List<ApplicationContextInitializer<GenericApplicationContext>> guests =
      new ArrayList<>();
  private Settings settings;
  private Databases databases;
  private Engine engine;
  private ApiServer server;

  /**
   * @param register answers what the engine asks
   * @param environment names and values in turn
   */
  public TestApi(RegisterClient register, String... environment) {
    this.register = register;
    this.environment = environment.clone();
  }

  /** Without limits, which would answer before anything else looks at a request. */
  public static TestApi withoutLimits() {
    return new TestApi(
        (_, _) -> new Answer.NotFound(""),
        "MIMIR_RATE_LIMIT_PER_SECOND",
        "0",
        "MIMIR_FAILED_TOKENS_PER_MINUTE",
        "0");
  }

  /** With something more that answers. */
  public TestApi with(ApplicationContextInitializer<GenericApplicationContext> guest) {
    guests.add(guest);
    return this;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    settings = Environments.read(environment);
    databases = TestPostgres.freshDatabases();
    legalEntity(nhs, "NHS", "ACTIVE", true);
    engine = new Engine(settings, databases, register, Stopwatch.SYSTEM);
    server = start(0, 0);
  }

  /**
   * One more server on the same parts, to be closed by the caller.
   *
   * @param port 0: any that is free, as for the management port
   */
  ApiServer start(int port, int managementPort) {
    return ApiServer.start(
        new ApiSetup(
            settings,
            databases,
            engine,
            unzrInfo,
            tokens.decoder(),
            InetAddress.getLoopbackAddress(),
            port,
            managementPort,
            guests));
  }

  /** Stops the server, so that all that it does later is done. */
  public void stop() {
    server.close();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.close();
    engine.close();
    databases.close();
    http.close();
  }

  public Databases databases() {
    return databases;
  }

  public Engine engine() {
    return engine;
  }

  public FakeUnzrInfo unzrInfo() {
    return unzrInfo;
  }

  public TestTokens tokens() {
    return tokens;
  }

  /** An active legal entity of type NHS, there from the start. */
  public UUID nhs() {
    return nhs;
  }

  public void legalEntity(UUID id, String type, String status, boolean active) {
    databases
        .prm()
        .jdbc()
        .sql(
            """
            insert into legal_entities (id, name, type, status, is_active)
            values (:id, 'НСЗУ', :type, :status, :active)
            """)
        .param("id", id)
        .param("type", type)
        .param("status", status)
        .param("active", active)
        .update();
  }

  /** A token of somebody at NHS with these scopes, parted by blanks. */
  public String token(String scopes) {
    return tokens.of(UUID.randomUUID(), nhs, scopes);
  }

  public int port() {
    return server.port();
  }

  public int managementPort() {
    return server.managementPort();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  /** A request to be completed; with a token unless that is null. */
  public HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException trouble) {
      throw new IllegalStateException(trouble);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  public HttpResponse<String> get(String path, String token) {
    return send(request(path, token));
  }

  /** The body of a problem but for what names the request, and so is never the same. */
  public static String problem(HttpResponse<String> answer) {
    return answer.body().replaceFirst(",\"instance\":\"urn:uuid:[0-9a-f-]{36}\"", "");
  }
}
