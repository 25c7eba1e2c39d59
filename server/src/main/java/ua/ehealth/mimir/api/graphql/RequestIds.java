package ua.ehealth.mimir.api.graphql;

import org.slf4j.MDC;

/** {@code X-Request-ID} of the request that this thread answers. */
final class RequestIds {
  private RequestIds() {}

  static String current() {
    String id = MDC.get("request");
    return id == null ? "unknown" : id;
  }
}
