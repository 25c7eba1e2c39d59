package ua.ehealth.mimir.api.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Makes requests of an OpenAPI document alone: of what it allows, and of what it does not. What is
 * random in the same way makes the same requests.
 */
final class DescribedCalls {
  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "null",
          "0",
          "-1",
          "1e9",
          "NaN",
          "2147483648",
          "99999999999999999999999999",
          "' or 1=1 --",
          "%00",
          "%ff%fe",
          "%D0%9A",
          "..%2f..%2f",
          "<script>",
          "{}",
          "[]",
          "٣",
          "a".repeat(3_000),
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "\u202e",
          "💥");

  private final List<Described> operations;
  private final List<String> ids;
  private final RandomGenerator random;

  /**
   * @param ids of somebody
   */
  DescribedCalls(List<Described> operations, List<String> ids, RandomGenerator random) {
    this.operations = operations;
    this.ids = ids;
    this.random = random;
  }

  /** An operation as it is described. */
  record Described(String path, String method, JsonNode operation) {
    /** All of a document. */
    static List<Described> all(JsonNode document) {
      return document
          .get("paths")
          .propertyStream()
          .flatMap(path ->
              path.getValue()
                  .propertyStream()
                  .map(verb ->
                      new Described(
                          path.getKey(), verb.getKey().toUpperCase(Locale.ROOT), verb.getValue())))
          .toList();
    }
  }

  /**
   * A request; the path is fit for a request line, with escapes that may be wrong in what they
   * mean.
   */
  record Call(Described described, String method, String pathAndQuery) {}

  Call next() {
    Described described = any(operations);
    String path = described.path().replace("{id}", oneIn(3) ? hostile() : any(ids));
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : described.operation().get("parameters")) {
      if (parameter.get("in").stringValue().equals("query") && oneIn(2)) {
        query.add(parameter.get("name").stringValue() + "=" + value(parameter.get("schema")));
        if (oneIn(20)) {
          query.add(query.getLast());
        }
      }
    }
    if (oneIn(20)) {
      query.add(hostile() + "=" + hostile());
    }
    String method =
        oneIn(30)
            ? any(List.of("GET", "POST", "PUT", "HEAD", "OPTIONS", "PATCH"))
            : described.method();
    return new Call(
        described,
        method,
        path + (query.isEmpty() ? "" : query.stream().collect(Collectors.joining("&", "?", ""))));
  }

  private String value(JsonNode schema) {
    if (oneIn(3)) {
      return hostile();
    }
    if (schema.has("enum")) {
      return any(schema.get("enum").values().stream().map(JsonNode::stringValue).toList());
    }
    if (schema.get("type").stringValue().equals("integer")) {
      long least = schema.get("minimum").longValue();
      long most = schema.get("maximum").longValue();
      return Long.toString(random.nextLong(least - 1, most + 2));
    }
    return schema.has("format") ? any(ids) : hostile();
  }

  /** Escaped, unless it is escapes already. */
  String hostile() {
    String text = any(HOSTILE);
    return text.startsWith("%") ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
