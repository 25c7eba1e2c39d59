package ua.ehealth.mimir.api.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Counts and times requests, by the pattern that their path fits: the path itself may name a
 * person.
 */
final class RequestRecord extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(RequestRecord.class);
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

  private final MeterRegistry meters;
  private final Stopwatch stopwatch;

  RequestRecord(MeterRegistry meters, Stopwatch stopwatch) {
    this.meters = meters;
    this.stopwatch = stopwatch;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long began = stopwatch.nanos();
    try {
      chain.doFilter(request, response);
    } finally {
      record(request, response.getStatus(), Duration.ofNanos(stopwatch.nanos() - began));
    }
  }

  private void record(HttpServletRequest request, int status, Duration took) {
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    String path = pattern == null ? "none" : pattern.toString();
    Timer.builder("mimir.http.requests")
        .description("Requests to the interfaces")
        .tag("method", method)
        .tag("path", path)
        .tag("status", Integer.toString(status))
        .register(meters)
        .record(took);
    log.debug("{} {} {} in {} ms", method, path, status, took.toMillis());
  }
}
