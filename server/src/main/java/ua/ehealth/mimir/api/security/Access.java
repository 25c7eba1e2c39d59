package ua.ehealth.mimir.api.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import ua.ehealth.mimir.review.LegalEntities;
import ua.ehealth.mimir.review.LegalEntity;

/** The first checks of every function, in the order of specification 4.1. */
public final class Access {
  private final LegalEntities entities;

  public Access(LegalEntities entities) {
    this.entities = entities;
  }

  /**
   * Who asks, if that is allowed: the token is valid, has the scope, and its legal entity is
   * active. To be called before anything is looked up: whoever is refused learns nothing of
   * anybody.
   *
   * @throws Refusal 401, 403 or 409
   */
  public Caller require(Scope scope) {
    Caller caller = token().caller();
    if (!caller.has(scope)) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN,
          "Your scope does not allow to access this resource. Missing allowances: " + scope.text());
    }
    if (entities.find(caller.client()).filter(LegalEntity::active).isEmpty()) {
      throw Refusal.conflict("client_id refers to legal entity that is not active");
    }
    return caller;
  }

  /**
   * Whose employees the caller sees among parties (specification 4.3); empty: everybody, for the
   * NHS.
   */
  public Optional<UUID> onlyEmployedBy(Caller caller) {
    return entities.find(caller.client()).filter(LegalEntity::nhs).isPresent()
        ? Optional.empty()
        : Optional.of(caller.client());
  }

  /**
   * That the caller may see the party. One that does not exist is refused like one that works
   * elsewhere.
   *
   * @throws Refusal 403 {@code Access denied}
   */
  public void requireSightOf(Caller caller, UUID party) {
    onlyEmployedBy(caller)
        .filter(employer -> !entities.employs(employer, List.of(party)).contains(party))
        .ifPresent(_ -> {
          throw new Refusal(Refusal.Kind.FORBIDDEN, "Access denied");
        });
  }

  private static CallerToken token() {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token) {
      return token;
    }
    throw new Refusal(Refusal.Kind.UNAUTHENTICATED, InvalidToken.TEXT);
  }
}
