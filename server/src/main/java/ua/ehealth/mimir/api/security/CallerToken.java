package ua.ehealth.mimir.api.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller whose token was found good, within one request. */
final class CallerToken extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final transient Caller caller;

  CallerToken(Caller caller) {
    super(List.of());
    this.caller = caller;
    setAuthenticated(true);
  }

  Caller caller() {
    return caller;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return caller;
  }

  /** The class above would make a text of the whole caller. */
  @Override
  public String getName() {
    return caller.user().toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CallerToken token && token.caller.equals(caller);
  }

  @Override
  public int hashCode() {
    return caller.hashCode();
  }
}
