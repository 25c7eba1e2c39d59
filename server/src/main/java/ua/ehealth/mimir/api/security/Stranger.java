package ua.ehealth.mimir.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import ua.ehealth.mimir.api.http.ErrorBody;

/** Answers those without a good token: always the same (specification 4.1). */
final class Stranger implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof TooManyFailedTokens many) {
      RateLimit.refuse(request, response, many.toWait(), many.getMessage());
      return;
    }
    boolean none = request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, none ? "Bearer" : "Bearer error=\"invalid_token\"");
    ErrorBody.write(request, response, Refusal.Kind.UNAUTHENTICATED.status(), InvalidToken.TEXT);
  }
}
