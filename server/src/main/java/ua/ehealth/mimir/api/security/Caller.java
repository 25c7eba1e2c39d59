package ua.ehealth.mimir.api.security;

import java.util.Set;
import java.util.UUID;

/**
 * Who asks, as the token says (specification 4.1).
 *
 * @param user claim {@code sub}
 * @param client claim {@code client_id}: the legal entity that the user works for
 * @param scopes what the token allows, as far as Mimir knows it
 */
public record Caller(UUID user, UUID client, Set<Scope> scopes) {
  public Caller {
    scopes = Set.copyOf(scopes);
  }

  public boolean has(Scope scope) {
    return scopes.contains(scope);
  }
}
