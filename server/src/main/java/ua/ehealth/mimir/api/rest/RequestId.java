package ua.ehealth.mimir.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The id of a request: accepted or made before it comes here, and on its way back already. */
final class RequestId {
  static final String HEADER = "X-Request-ID";

  private RequestId() {}

  static Optional<String> of(HttpServletResponse response) {
    return Optional.ofNullable(response.getHeader(HEADER));
  }
}
