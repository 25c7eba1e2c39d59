package ua.ehealth.mimir.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import ua.ehealth.mimir.api.http.ErrorBody;

/** Turns away who asks too often: one user of one legal entity is one client. */
final class RateLimit extends OncePerRequestFilter {
  private record Client(Object legalEntity, Object user) {}

  private final Allowances requests;

  RateLimit(Allowances requests) {
    this.requests = requests;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Duration> wait =
        SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
            ? requests.take(new Client(token.caller().client(), token.caller().user()))
            : Optional.empty();
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    refuse(request, response, wait.get(), "Too many requests");
  }

  static void refuse(
      HttpServletRequest request, HttpServletResponse response, Duration wait, String text)
      throws IOException {
    response.setHeader("Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    ErrorBody.write(request, response, Refusal.Kind.TOO_MANY_REQUESTS.status(), text);
  }
}
