package ua.ehealth.mimir.api.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** An address from which so many wrong tokens came that no further one is looked at. */
final class TooManyFailedTokens extends AuthenticationException {
  private static final long serialVersionUID = 1;

  private final Duration wait;

  /**
   * @param wait until one is looked at again
   */
  TooManyFailedTokens(Duration wait) {
    super("Too many invalid access tokens");
    this.wait = wait;
  }

  Duration toWait() {
    return wait;
  }
}
