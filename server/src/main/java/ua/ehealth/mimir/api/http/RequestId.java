package ua.ehealth.mimir.api.http;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request its id: the one in {@code X-Request-ID} if it is fit to be logged and stored,
 * otherwise a new one. It is returned, stands in the log, and is an attribute of the request.
 */
public final class RequestId extends OncePerRequestFilter {
  public static final String HEADER = "X-Request-ID";

  /** The attribute of the request: a text of at most 128 characters. */
  public static final String ATTRIBUTE = "mimir.request";

  /** The key in the log. */
  public static final String MDC_KEY = "request";

  private static final Pattern FIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

  /** The id of a request; empty for one that has none yet. */
  public static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
  }

  /** Names the request in an answer: a URI of its id; null where it has none. */
  public static String urn(HttpServletRequest request) {
    return of(request)
        .map(id -> (UUID.matcher(id).matches() ? "urn:uuid:" : "urn:mimir:request:") + id)
        .orElse(null);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (MDC.MDCCloseable _ = MDC.putCloseable(MDC_KEY, give(request, response))) {
      chain.doFilter(request, response);
    }
  }

  /** Gives a request its id, and its answer the header. */
  static String give(HttpServletRequest request, HttpServletResponse response) {
    String given = request.getHeader(HEADER);
    String id = given != null && FIT.matcher(given).matches() ? given : IDS.generate().toString();
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader(HEADER, id);
    return id;
  }
}
