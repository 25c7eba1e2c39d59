package ua.ehealth.mimir.settings;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The settings of the interfaces over HTTP (specification 4). */
final class HttpKeys {
  static final Setting<Integer> PORT =
      port("MIMIR_HTTP_PORT", "8080", "Port of the interfaces of `serve`");
  static final Setting<Integer> MANAGEMENT_PORT =
      port("MIMIR_MANAGEMENT_PORT", "8081", "Port of health and metrics: not for the public");
  static final Setting<InetAddress> ADDRESS =
      Setting.optional(
          "MIMIR_HTTP_ADDRESS",
          Formats.ipAddress(),
          "4",
          "Where both ports listen; without it, on every address");
  static final Setting<Integer> MAX_REQUEST_SIZE =
      Setting.of(
          "MIMIR_MAX_REQUEST_SIZE",
          Formats.size(1024, 16 << 20),
          "64KB",
          "4",
          "The longest body of a request; a longer one is answered with 413");
  static final Setting<List<String>> CORS_ORIGINS =
      Setting.optional(
          "MIMIR_CORS_ORIGINS",
          Formats.origins(),
          "4",
          "Whose pages in a browser may call the interfaces; without it, nobody else's");
  static final Setting<List<String>> TRUSTED_PROXIES =
      Setting.optional(
          "MIMIR_TRUSTED_PROXIES",
          Formats.ipAddresses(),
          "4",
          "Proxies in front of `serve`: their `X-Forwarded-For` and `X-Forwarded-Proto` are"
              + " believed, nobody else's");
  static final Setting<Integer> RATE_LIMIT =
      Setting.of(
          "MIMIR_RATE_LIMIT_PER_SECOND",
          Formats.wholeNumber(0, 1_000_000),
          "5000",
          "4",
          "Requests a second of one user of one legal entity, to each node; 0: no limit");
  static final Setting<Integer> FAILED_TOKENS =
      Setting.of(
          "MIMIR_FAILED_TOKENS_PER_MINUTE",
          Formats.wholeNumber(0, 1_000_000),
          "600",
          "4.1",
          "Wrong tokens a minute from one address, after which those not seen before are answered"
              + " with 429; 0: no limit");

  static final Setting<String> ISSUER =
      Setting.optional(
          "MIMIR_JWT_ISSUER",
          Formats.text("what stands in `iss`, to the letter", "https://auth.example"),
          "4.1",
          "Who issues the access tokens; without it and `MIMIR_JWKS_URL` every token is refused");
  static final Setting<URI> JWKS_URL =
      Setting.optional(
          "MIMIR_JWKS_URL",
          Formats.address("https", "http"),
          "4.1",
          "Where the issuer publishes its keys (JWK Set)");
  static final Setting<String> AUDIENCE =
      Setting.optional(
          "MIMIR_JWT_AUDIENCE",
          Formats.text("one of the values of `aud`", "mimir"),
          "4.1",
          "Whom the tokens must be meant for; without it, `aud` is not looked at");
  static final Setting<Duration> CLOCK_SKEW =
      Setting.of(
          "MIMIR_JWT_CLOCK_SKEW",
          Formats.duration(Duration.ZERO, Duration.ofMinutes(10)),
          "30s",
          "4.1",
          "By how much the issuer's clock may differ from ours");

  static final List<Setting<?>> ALL =
      List.of(
          PORT,
          MANAGEMENT_PORT,
          ADDRESS,
          ISSUER,
          JWKS_URL,
          AUDIENCE,
          CLOCK_SKEW,
          MAX_REQUEST_SIZE,
          CORS_ORIGINS,
          TRUSTED_PROXIES,
          RATE_LIMIT,
          FAILED_TOKENS);

  private HttpKeys() {}

  private static Setting<Integer> port(String name, String standard, String meaning) {
    return Setting.of(name, Formats.wholeNumber(1, 65_535), standard, "4", meaning);
  }
}
