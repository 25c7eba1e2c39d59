package ua.ehealth.mimir.registry.xroad;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sets the HTTP client up: HTTP/1.1, connections kept shorter than the server keeps them, and none
 * of the things a browser needs (specification 3.3).
 */
final class HttpConnections {

  /** A security server closes a connection that was idle for 10 s. */
  private static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(8);

  /** A connection idle for longer is looked at before it is used again. */
  private static final TimeValue LOOK_AFTER = TimeValue.ofSeconds(1);

  /** Headers of a request stay below this, so that they wait in it for the departure. */
  static final int BUFFER_BYTES = 8_192;

  private static final int MAX_HEADER_LINE = 8_192;
  private static final int MAX_HEADERS = 100;

  /** So much later than the deadline of the exchange, as a second net under it. */
  private static final Duration SLACK = Duration.ofSeconds(1);

  private HttpConnections() {}

  static CloseableHttpClient client(XRoadSettings settings) {
    Timeout connect = timeout(settings.connectTimeout());
    return HttpClients.custom()
        .setConnectionManager(pool(settings, connect))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(connect)
                .setResponseTimeout(timeout(settings.replyTimeout().plus(SLACK)))
                .setExpectContinueEnabled(false)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setContentCompressionEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setKeepAliveStrategy((response, context) -> {
          TimeValue theirs =
              DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
          return TimeValue.isPositive(theirs) && theirs.compareTo(KEEP_ALIVE) < 0
              ? theirs
              : KEEP_ALIVE;
        })
        .setUserAgent("Mimir")
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableConnectionState()
        .build();
  }

  private static PoolingHttpClientConnectionManager pool(XRoadSettings settings, Timeout connect) {
    Http1Config http1 =
        Http1Config.custom()
            .setBufferSize(BUFFER_BYTES)
            .setMaxLineLength(MAX_HEADER_LINE)
            .setMaxHeaderCount(MAX_HEADERS)
            .build();
    HttpConnectionFactory<ManagedHttpClientConnection> connections =
        socket -> {
          RegisterConnection connection = new RegisterConnection(http1, settings.maxReplyBytes());
          if (socket != null) {
            connection.bind(socket);
          }
          return connection;
        };
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(connections)
        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
        .setConnPoolPolicy(PoolReusePolicy.LIFO)
        .setMaxConnTotal(settings.maxConnections())
        .setMaxConnPerRoute(settings.maxConnections())
        .setDefaultSocketConfig(
            SocketConfig.custom().setTcpNoDelay(true).setSoTimeout(connect).build())
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(connect)
                .setValidateAfterInactivity(LOOK_AFTER)
                .build())
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(Math.max(1, duration.toMillis()), TimeUnit.MILLISECONDS);
  }
}
