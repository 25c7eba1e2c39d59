package ua.ehealth.mimir.settings;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Where the interfaces listen, and what they bear (specification 4).
 *
 * @param address of both ports; empty: every one
 * @param maxRequestBytes the longest body
 * @param corsOrigins whose pages may call, such as {@code https://app.example}
 * @param trustedProxies IP addresses whose forwarding headers are believed
 * @param requestsPerSecond of one user of one legal entity; 0: any number
 * @param failedTokensPerMinute from one address; 0: any number
 */
public record HttpSettings(
    Optional<InetAddress> address,
    int port,
    int managementPort,
    int maxRequestBytes,
    List<String> corsOrigins,
    List<String> trustedProxies,
    int requestsPerSecond,
    int failedTokensPerMinute) {
  public HttpSettings {
    corsOrigins = List.copyOf(corsOrigins);
    trustedProxies = List.copyOf(trustedProxies);
  }
}
