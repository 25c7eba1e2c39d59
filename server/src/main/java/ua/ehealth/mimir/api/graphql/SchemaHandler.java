package ua.ehealth.mimir.api.graphql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;

/** {@code GET /graphql/schema}: the schema as text, but where introspection is switched off. */
final class SchemaHandler implements HttpRequestHandler {
  private final byte[] schema;
  private final boolean open;

  SchemaHandler(String schema, boolean open) {
    this.schema = schema.getBytes(StandardCharsets.UTF_8);
    this.open = open;
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
      response.setStatus(405);
    } else if (!open) {
      response.setStatus(404);
    } else {
      response.setContentType("text/plain;charset=utf-8");
      response.setContentLength(schema.length);
      response.getOutputStream().write(schema);
    }
  }
}
