package ua.ehealth.mimir.api.graphql;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.api.security.Scope;

/** Asks the GraphQL of a test's server. */
final class Graphql {
  static final String ALL_SCOPES =
      Arrays.stream(Scope.values()).map(Scope::text).collect(Collectors.joining(" "));

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TestApi api;

  Graphql(TestApi api) {
    this.api = api;
  }

  /** What came back. */
  record Reply(int status, String contentType, String text) {
    static Reply of(HttpResponse<String> response) {
      return new Reply(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
    }

    JsonNode body() {
      return JSON.readTree(text);
    }

    JsonNode data() {
      return body().path("data");
    }

    /** At a JSON pointer below {@code data}. */
    JsonNode at(String pointer) {
      return data().at(pointer);
    }

    JsonNode error() {
      return body().path("errors").path(0);
    }

    /** {@code CODE TYPE: message} of the first error. */
    String refusal() {
      JsonNode error = error();
      return "%d %s: %s"
          .formatted(
              error.at("/extensions/code").asInt(0),
              error.at("/extensions/type").asString(""),
              error.path("message").asString(""));
    }
  }

  /** With every scope, of somebody at NHS. */
  Reply ask(String query) {
    return ask(query, Map.of());
  }

  Reply ask(String query, Map<String, Object> variables) {
    return ask(api.token(ALL_SCOPES), query, variables);
  }

  Reply ask(String token, String query, Map<String, Object> variables) {
    return send(post(token, body(query, variables)));
  }

  static String body(String query, Map<String, Object> variables) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", query);
    body.put("variables", variables);
    return JSON.writeValueAsString(body);
  }

  /** A request to be completed: its body is JSON. */
  HttpRequest.Builder post(String token, String body) {
    return api.request("/graphql", token)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  Reply send(HttpRequest.Builder request) {
    return Reply.of(api.send(request));
  }
}
