package ua.ehealth.mimir.registry.xroad;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import ua.ehealth.mimir.registry.RegisterClient.Departure;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.registry.Trouble.Kind;

/** Posts messages to our security server, each once, bounded in time and size. */
final class HttpTransport implements AutoCloseable {

  private final XRoadSettings settings;
  private final HttpHost target;
  private final CloseableHttpClient http;
  private final ScheduledThreadPoolExecutor clock;
  private final Map<String, String> contentTypes = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** Judges a whole reply. */
  @FunctionalInterface
  interface Judge<T> {
    T read(HttpReply reply) throws NoAnswer;
  }

  /** What came of a reply: one of the two. */
  private record Outcome<T>(T answer, NoAnswer none) {}

  HttpTransport(XRoadSettings settings) {
    this.settings = settings;
    this.target = HttpHost.create(settings.url());
    this.http = HttpConnections.client(settings);
    this.clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("xroad-deadlines").factory());
    clock.setRemoveOnCancelPolicy(true);
  }

  <T> T post(Message message, String service, Departure departure, Judge<T> judge) throws NoAnswer {
    if (closed) {
      throw closed();
    }
    HttpPost post = new HttpPost(settings.url());
    if (settings.soap() == SoapVersion.SOAP_1_1) {
      post.addHeader("SOAPAction", '"' + settings.soap().action(service) + '"');
    }
    Exchange exchange;
    try {
      exchange = new Exchange(clock, settings, departure, post);
    } catch (RejectedExecutionException e) {
      throw closed();
    }
    String type = contentTypes.computeIfAbsent(service, settings.soap()::contentType);
    post.setEntity(new DepartingEntity(message, type, exchange));
    Outcome<T> outcome = execute(post, exchange, judge);
    if (outcome.none() != null) {
      throw outcome.none();
    }
    return outcome.answer();
  }

  private <T> Outcome<T> execute(HttpPost post, Exchange exchange, Judge<T> judge) throws NoAnswer {
    Trouble trouble;
    try {
      return http.execute(target, post, null, response -> judge(response, post, exchange, judge));
    } catch (IOException e) {
      trouble = HttpTrouble.of(e, exchange.departed());
    } catch (RuntimeException e) {
      // A wait for a place in the pool that the deadline ends is one of these.
      if (!closed && !exchange.expired()) {
        throw e;
      }
      trouble = closed().trouble();
    } finally {
      exchange.stop();
    }
    if (exchange.expired()) {
      trouble = HttpTrouble.timeout(exchange.departed());
    } else if (Thread.currentThread().isInterrupted()) {
      trouble = Trouble.of(Kind.TRANSIENT, "interrupted");
    }
    throw new NoAnswer(trouble);
  }

  private static <T> Outcome<T> judge(
      ClassicHttpResponse response, HttpPost post, Exchange exchange, Judge<T> judge)
      throws IOException {
    if (!exchange.complete()) {
      return new Outcome<>(null, new NoAnswer(HttpTrouble.timeout(exchange.departed())));
    }
    try {
      return new Outcome<>(judge.read(HttpReply.of(response)), null);
    } catch (NoAnswer e) {
      if (e.outOfStep()) {
        post.cancel();
      }
      return new Outcome<>(null, e);
    }
  }

  private static NoAnswer closed() {
    return new NoAnswer(Kind.TRANSIENT, "client.closed");
  }

  /** Ends every exchange under way and gives the connections back. */
  @Override
  public void close() {
    closed = true;
    http.close(CloseMode.IMMEDIATE);
    clock.shutdownNow();
  }
}
