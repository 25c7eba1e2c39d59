package ua.ehealth.mimir.registry.xroad;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How to reach the providers through our security server (specification 3.1, 3.3).
 *
 * @param url the base address of our security server, http or https
 * @param instance the X-Road instance of client and provider, such as {@code SEVDEIR}
 * @param client who we are
 * @param provider whose services are asked
 * @param userId on whose behalf the jobs ask
 * @param protocolVersion of the X-Road message protocol
 * @param soap the version of SOAP that requests are written in
 * @param connectTimeout for a connection that stands, a place in the pool and the handshake
 *     included
 * @param replyTimeout for the whole reply, body included, from the departure on
 * @param maxReplyBytes the largest body that is read
 * @param maxConnections at most so many connections; no fewer than there are calls at once
 * @param extraHeaders further header blocks, written last
 */
public record XRoadSettings(
    URI url,
    String instance,
    Subsystem client,
    Subsystem provider,
    String userId,
    String protocolVersion,
    SoapVersion soap,
    Duration connectTimeout,
    Duration replyTimeout,
    int maxReplyBytes,
    int maxConnections,
    List<HeaderBlock> extraHeaders) {

  public XRoadSettings {
    Objects.requireNonNull(instance);
    Objects.requireNonNull(client);
    Objects.requireNonNull(provider);
    Objects.requireNonNull(userId);
    Objects.requireNonNull(protocolVersion);
    Objects.requireNonNull(soap);
    extraHeaders = List.copyOf(extraHeaders);
    String scheme = url.getScheme();
    if (url.getHost() == null
        || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
      throw new IllegalArgumentException("the security server's address must be http or https");
    }
    if (!connectTimeout.isPositive() || !replyTimeout.isPositive()) {
      throw new IllegalArgumentException("timeouts must be positive");
    }
    if (maxReplyBytes < 1 || maxConnections < 1) {
      throw new IllegalArgumentException("bounds must be positive");
    }
  }

  /** The defaults: SOAP 1.2, protocol 4.0, 3 s to connect, 30 s and 1 MiB for a reply. */
  public static XRoadSettings of(
      URI url, String instance, Subsystem client, Subsystem provider, String userId) {
    return new XRoadSettings(
        url,
        instance,
        client,
        provider,
        userId,
        "4.0",
        SoapVersion.SOAP_1_2,
        Duration.ofSeconds(3),
        Duration.ofSeconds(30),
        1 << 20,
        160,
        List.of());
  }

  /** The same with another version of the message protocol. */
  public XRoadSettings withProtocolVersion(String version) {
    return new XRoadSettings(
        url,
        instance,
        client,
        provider,
        userId,
        version,
        soap,
        connectTimeout,
        replyTimeout,
        maxReplyBytes,
        maxConnections,
        extraHeaders);
  }

  /** The same with other timeouts. */
  public XRoadSettings withTimeouts(Duration connect, Duration reply) {
    return new XRoadSettings(
        url,
        instance,
        client,
        provider,
        userId,
        protocolVersion,
        soap,
        connect,
        reply,
        maxReplyBytes,
        maxConnections,
        extraHeaders);
  }

  /** The same with another bound of connections. */
  public XRoadSettings withMaxConnections(int connections) {
    return new XRoadSettings(
        url,
        instance,
        client,
        provider,
        userId,
        protocolVersion,
        soap,
        connectTimeout,
        replyTimeout,
        maxReplyBytes,
        connections,
        extraHeaders);
  }

  /** The same with requests in another version of SOAP. */
  public XRoadSettings withSoap(SoapVersion version) {
    return new XRoadSettings(
        url,
        instance,
        client,
        provider,
        userId,
        protocolVersion,
        version,
        connectTimeout,
        replyTimeout,
        maxReplyBytes,
        maxConnections,
        extraHeaders);
  }
}
