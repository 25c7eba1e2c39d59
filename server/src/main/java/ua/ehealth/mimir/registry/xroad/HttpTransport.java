package ua.ehealth.mimir.registry.xroad;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
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

  HttpTransport(XRoadSettings settings) {
    this.settings = settings;
    this.target = HttpHost.create(settings.url());
    this.http = HttpConnections.client(settings);
    this.clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("xroad-deadlines").factory());
    clock.setRemoveOnCancelPolicy(true);
  }

  HttpReply post(Message message, String service, Departure departure) throws NoAnswer {
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
    return execute(post, exchange);
  }

  private HttpReply execute(HttpPost post, Exchange exchange) throws NoAnswer {
    Trouble trouble;
    try {
      HttpReply reply =
          http.execute(
              target,
              post,
              null,
              response -> {
                try {
                  return BoundedBody.read(response, settings.maxReplyBytes());
                } catch (IOException e) {
                  // Otherwise the rest would be read in order to keep the connection.
                  post.cancel();
                  throw e;
                }
              });
      if (exchange.complete()) {
        return reply;
      }
      trouble = HttpTrouble.timeout(exchange.departed());
    } catch (IOException e) {
      trouble = HttpTrouble.of(e, exchange.departed());
    } catch (RuntimeException e) {
      if (!closed) {
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
