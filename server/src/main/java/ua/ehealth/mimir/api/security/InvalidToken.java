package ua.ehealth.mimir.api.security;

import org.springframework.security.core.AuthenticationException;

/** A token that is no good; which of its faults it was is nobody's business. */
final class InvalidToken extends AuthenticationException {
  /** What strangers are told, whatever was wrong (specification 4.1). */
  static final String TEXT = "Invalid access token";

  private static final long serialVersionUID = 1;

  InvalidToken() {
    super(TEXT);
  }
}
