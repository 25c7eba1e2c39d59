package ua.ehealth.mimir.api.security;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Turns the token of a request into its caller; whatever is wrong with it is one refusal. */
final class TokenCheck implements AuthenticationManager {
  private final JwtDecoder tokens;
  private final KnownTokens known;
  private final Allowances failures;
  private final InstantSource clock;

  /**
   * @param failures how many wrong tokens may come from an address
   */
  TokenCheck(JwtDecoder tokens, KnownTokens known, Allowances failures, InstantSource clock) {
    this.tokens = tokens;
    this.known = known;
    this.failures = failures;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication request) {
    BearerTokenAuthenticationToken bearer = (BearerTokenAuthenticationToken) request;
    String token = bearer.getToken();
    Caller caller = known.find(token).orElseGet(() -> check(token, address(bearer)));
    return new CallerToken(caller);
  }

  private Caller check(String token, String address) {
    failures
        .waitFor(address)
        .ifPresent(wait -> {
          throw new TooManyFailedTokens(wait);
        });
    try {
      Jwt jwt = tokens.decode(token);
      Caller caller = Claims.caller(jwt);
      known.remember(token, caller, Duration.between(clock.instant(), jwt.getExpiresAt()));
      return caller;
    } catch (JwtException | InvalidToken wrong) {
      failures.take(address);
      throw new InvalidToken();
    }
  }

  private static String address(Authentication request) {
    return request.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
