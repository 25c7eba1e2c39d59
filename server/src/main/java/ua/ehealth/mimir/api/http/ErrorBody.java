package ua.ehealth.mimir.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of an answer that is an error (specification 4.1): a problem of RFC 9457, and at {@code
 * /graphql} the {@code errors} of GraphQL. It says what its status means and nothing of the
 * request.
 *
 * @param json of it
 */
public record ErrorBody(String contentType, String json) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String GRAPHQL = "application/graphql-response+json";

  /**
   * The body for a request.
   *
   * @param request may be too malformed to have a path
   * @param status of HTTP, 400 or above
   * @param text fit to be shown to anybody
   */
  static ErrorBody of(HttpServletRequest request, int status, String text) {
    String path = request.getRequestURI();
    String accept = request.getHeader("Accept");
    if (path != null && path.equals("/graphql")) {
      String type = accept != null && accept.contains(GRAPHQL) ? GRAPHQL : "application/json";
      return new ErrorBody(type, JSON.writeValueAsString(errors(status, text)));
    }
    return new ErrorBody(
        "application/problem+json", JSON.writeValueAsString(problem(request, status, text)));
  }

  /** Answers a request with an error, unless part of an answer has left already. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, int status, String text)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(status);
    ErrorBody body = of(request, status, text);
    response.setContentType(body.contentType());
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    byte[] bytes = body.json().getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
    response.flushBuffer();
  }

  /** What a status means, where nothing better is known. */
  public static String meaning(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "Error" : known.getReasonPhrase();
  }

  private static Map<String, Object> problem(HttpServletRequest request, int status, String text) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", meaning(status));
    problem.put("status", status);
    problem.put("detail", text);
    problem.put("instance", RequestId.urn(request));
    return problem;
  }

  private static Map<String, Object> errors(int status, String text) {
    return Map.of(
        "errors",
        List.of(
            Map.of("message", text, "extensions", Map.of("code", status, "type", type(status)))));
  }

  private static String type(int status) {
    if (status == 401) {
      return "UNAUTHENTICATED";
    }
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "ERROR" : known.name();
  }
}
