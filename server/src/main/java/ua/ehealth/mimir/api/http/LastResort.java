package ua.ehealth.mimir.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import ua.ehealth.mimir.database.DatabaseTrouble;
import ua.ehealth.mimir.registry.Defect;

/**
 * Whatever nobody has dealt with becomes an error without a word of what it was: its message may
 * quote data of a person.
 */
final class LastResort extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(LastResort.class);

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (Exception failure) {
      Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
      if (response.isCommitted()) {
        log.info("an answer was cut short: {}", Defect.of(cause));
        return;
      }
      int status = DatabaseTrouble.isLoss(failure) ? 503 : 500;
      log.error("a request failed: {}", Defect.of(cause), failure);
      ErrorBody.write(request, response, status, ErrorBody.meaning(status));
    }
  }
}
