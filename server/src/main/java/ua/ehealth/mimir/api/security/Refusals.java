package ua.ehealth.mimir.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import ua.ehealth.mimir.api.http.ErrorBody;

/** Answers with a {@link Refusal} that the interface itself has not dealt with. */
final class Refusals implements HandlerExceptionResolver, Ordered {

  @Override
  public int getOrder() {
    return 100;
  }

  @Override
  public ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
    if (!(failure instanceof Refusal refusal)) {
      return null;
    }
    if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    try {
      ErrorBody.write(request, response, refusal.kind().status(), refusal.getMessage());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return new ModelAndView();
  }
}
