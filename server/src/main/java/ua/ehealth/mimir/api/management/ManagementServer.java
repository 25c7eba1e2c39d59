package ua.ehealth.mimir.api.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.Migrations;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Health and metrics over HTTP, under the paths that operators of Spring Boot's services know:
 * {@code /actuator/health}, {@code …/liveness}, {@code …/readiness} and {@code
 * /actuator/prometheus}. Nothing else can be asked here.
 */
public final class ManagementServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ManagementServer.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Health health;
  private final Metrics metrics;

  private ManagementServer(HttpServer server, Health health, Metrics metrics) {
    this.server = server;
    this.health = health;
    this.metrics = metrics;
  }

  /**
   * Listens.
   *
   * @param databases open; they stay the caller's to close
   * @param where port 0: any that is free
   * @throws java.net.BindException if the port is taken
   */
  public static ManagementServer start(
      InetSocketAddress where, Databases databases, PrometheusMeterRegistry meters)
      throws IOException {
    // Otherwise each answer waits for the acknowledgement of the one before, 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server = HttpServer.create(where, 16);
    Migrations migrations = new Migrations(databases, false);
    Health health = new Health(databases, () -> migrations.pending().isEmpty(), Stopwatch.SYSTEM);
    ManagementServer management =
        new ManagementServer(server, health, new Metrics(databases, meters));
    server.setExecutor(management.threads);
    server.createContext("/", management::answer);
    server.start();
    return management;
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      if (exchange.getRequestMethod().equals("GET")) {
        route(exchange);
      } else {
        exchange.getResponseHeaders().set("Allow", "GET");
        send(exchange, 405, "text/plain", "");
      }
    } catch (IOException gone) {
      log.debug("who asked has left: {}", Defect.of(gone));
    } catch (RuntimeException trouble) {
      log.warn("a question to the management port failed: {}", Defect.of(trouble));
    }
  }

  private void route(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/actuator/health/liveness" -> send(exchange, 200, Map.of("status", "UP"));
      case "/actuator/health", "/actuator/health/readiness" -> {
        Health.State state = health.state();
        send(exchange, state.ready() ? 200 : 503, body(state));
      }
      case "/actuator/prometheus" -> send(exchange, 200, TEXT, metrics.text());
      default -> send(exchange, 404, "text/plain", "");
    }
  }

  private static Map<String, Object> body(Health.State state) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", state.ready() ? "UP" : "DOWN");
    body.put("components", state.parts());
    return body;
  }

  private static void send(HttpExchange exchange, int status, Map<String, Object> body)
      throws IOException {
    send(exchange, status, "application/json", JSON.writeValueAsString(body));
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    metrics.close();
  }
}
