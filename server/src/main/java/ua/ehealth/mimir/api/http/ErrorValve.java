package ua.ehealth.mimir.api.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a body to errors that have none, instead of the web server's own page; to those of requests
 * too malformed to reach a filter an id as well. The server makes it by its name.
 */
public final class ErrorValve extends ErrorReportValve {
  private static final Logger log = LoggerFactory.getLogger(ErrorValve.class);

  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    if (RequestId.of(request).isEmpty()) {
      RequestId.give(request, response);
      log.debug("request {} came to no filter: {}", RequestId.of(request).orElse(""), status);
    }
    ErrorBody body = ErrorBody.of(request, status, ErrorBody.meaning(status));
    try {
      response.setContentType(body.contentType());
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.getReporter().write(body.json());
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      // Whoever asked has left, or has part of an answer already.
    }
  }
}
