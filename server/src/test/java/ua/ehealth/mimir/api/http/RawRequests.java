package ua.ehealth.mimir.api.http;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ua.ehealth.mimir.Seeded;

/** What somebody writes to a socket who knows HTTP a little, or wants no good. */
final class RawRequests {
  private final RandomGenerator random;
  private final String token;
  private final String[] paths;

  /**
   * @param paths that are there
   */
  RawRequests(RandomGenerator random, String token, String... paths) {
    this.random = random;
    this.token = token;
    this.paths = paths.clone();
  }

  /** One, in ISO 8859-1. */
  String next() {
    String end = sometimes(20, "\r\n", "\n", "\r", "\r\n ");
    String headers =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(_ -> header(end))
            .collect(Collectors.joining(end));
    String[] body = body();
    String request =
        Stream.of(
                line(),
                sometimes(20, "Host: a", "", "Host: a b", "Host: a\r\nHost: b", "Host: [::1"),
                sometimes(10, "Authorization: Bearer " + token, "Authorization: Bearer", "x"),
                sometimes(5, "Accept: */*", "Accept: text/html", "Accept: a/b;q=x", "Accept:"),
                headers,
                body[0])
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(end, "", end + end));
    String whole = request + body[1];
    return random.nextInt(3) == 0 ? mangled(whole) : whole;
  }

  private String line() {
    String method =
        sometimes(
            3, "GET", "POST", "HEAD", "OPTIONS", "TRACE", "CONNECT", "BREW", "get", "G(T", "");
    String version =
        sometimes(8, "HTTP/1.1", "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9", "HTTP/1.1 x", "");
    return method + " " + path() + " " + version;
  }

  private String path() {
    if (random.nextInt(2) == 0) {
      return Seeded.oneOf(random, paths);
    }
    return Seeded.oneOf(
        random,
        "/%2e%2e/x",
        "/../../etc/passwd",
        "/..;/..;/x",
        "/api;a=b/persons/verifications",
        "/api%2fpersons",
        "/api/persons//verifications",
        "/api\\persons",
        "/%00",
        "/%ff%fe",
        "/%zz",
        "/\u00ff\u00fe",
        "/graphql?query={__typename}",
        "*",
        "",
        "?",
        "http://other.example/api/persons/verifications",
        "/" + "a".repeat(random.nextInt(20_000)),
        "/" + "a/".repeat(2_000),
        "/api/persons/verifications?" + "page=1&".repeat(random.nextInt(3_000)),
        "/api/persons/verifications?page=%",
        "/actuator/prometheus");
  }

  private String header(String end) {
    return Seeded.<Supplier<String>>oneOf(
            random,
            () -> flood(random.nextInt(300), "X-%d: y" + end),
            () -> flood(random.nextInt(50), "X-Request-ID: %d" + end),
            () -> "X-Long: " + "y".repeat(random.nextInt(40_000)),
            () -> "y".repeat(5_000) + ": x",
            () -> "Content-Length: " + length(),
            () -> "Content-Length: 1" + end + "Content-Length: " + length(),
            () -> "Transfer-Encoding: " + Seeded.oneOf(random, "gzip", "chunked, chunked", "x", ""),
            () -> "Content-Encoding: gzip",
            () -> "Expect: " + Seeded.oneOf(random, "100-continue", "x"),
            () -> "Connection: Upgrade, HTTP2-Settings" + end + "Upgrade: h2c",
            () -> "Range: bytes=" + "0-,".repeat(1_000),
            () -> "Cookie: " + "a=b; ".repeat(random.nextInt(500)),
            () -> "If-None-Match: " + "\"x\", ".repeat(random.nextInt(500)),
            () -> "X-Forwarded-For: " + "1.2.3.4, ".repeat(random.nextInt(500)),
            () -> "X-Forwarded-Proto: https",
            () -> ": nameless",
            () -> " folded: x",
            () -> "na me: x",
            () -> "no colon",
            () -> "X-Null: a\u0000b",
            () -> "X-Bell\u0007: a",
            () -> "X-High: \u00ff\u0080")
        .get();
  }

  /** Headers about a body, and the body. */
  private String[] body() {
    String json = "{\"query\":\"{ __typename }\"}";
    String type =
        sometimes(4, "Content-Type: application/json", "Content-Type: x", "Content-Type:");
    return switch (random.nextInt(8)) {
      case 0 -> new String[] {type + "\r\nContent-Length: " + json.length(), json};
      case 1 -> new String[] {type + "\r\nContent-Length: " + length(), json};
      case 2 ->
          new String[] {
            type + "\r\nTransfer-Encoding: chunked",
            Integer.toHexString(json.length()) + "\r\n" + json + "\r\n0\r\n\r\n"
          };
      case 3 -> new String[] {type + "\r\nTransfer-Encoding: chunked", chunks()};
      case 4 ->
          new String[] {
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000",
            "a=%&".repeat(15_000)
          };
      case 5 -> new String[] {"", "GET /pipelined HTTP/1.1\r\nHost: a\r\n\r\n".repeat(3)};
      default -> new String[] {"", ""};
    };
  }

  private String chunks() {
    return Seeded.oneOf(
        random,
        "zz\r\n",
        "-1\r\n",
        "FFFFFFFFFFFFFFFFFF\r\nx",
        "7fffffff\r\nx",
        "5\r\nab",
        "5\r\nabcdefgh\r\n0\r\n\r\n",
        "1;" + "x".repeat(20_000) + "\r\na\r\n0\r\n\r\n",
        "0\r\n" + flood(200, "X-%d: trailer\r\n") + "\r\n",
        "1\r\na\r\n".repeat(20_000),
        "\r\n\r\n",
        "");
  }

  private String length() {
    return Seeded.oneOf(
        random,
        "0",
        "1",
        "-1",
        "+5",
        "x",
        "",
        "0x5",
        "5, 5",
        "70000",
        "99999999999",
        "9".repeat(40));
  }

  private String flood(int many, String form) {
    return IntStream.range(0, many)
        .mapToObj(form::formatted)
        .collect(Collectors.joining())
        .stripTrailing();
  }

  /** The first as a rule: any of the others once in so many times. */
  private String sometimes(int times, String usual, String... others) {
    return random.nextInt(times) == 0 ? Seeded.oneOf(random, others) : usual;
  }

  private String mangled(String text) {
    StringBuilder mangled = new StringBuilder(text);
    for (int i = random.nextInt(1, 8); i > 0 && !mangled.isEmpty(); i--) {
      int at = random.nextInt(mangled.length());
      switch (random.nextInt(4)) {
        case 0 -> mangled.deleteCharAt(at);
        case 1 -> mangled.insert(at, Seeded.oneOf(random, "\r", "\n", "\r\n\r\n", ":", " ", "%"));
        case 2 -> mangled.setLength(at);
        default -> mangled.setCharAt(at, (char) random.nextInt(256));
      }
    }
    return mangled.toString();
  }
}
