package ua.ehealth.mimir.api.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import ua.ehealth.mimir.database.Database;

/** The first checks of every function, in the order of specification 4.1. */
public final class Access {
  private final Database prm;

  public Access(Database prm) {
    this.prm = prm;
  }

  /**
   * Who asks, if that is allowed: the token is valid, has the scope, and its legal entity is
   * active.
   *
   * @throws Refusal 401, 403 or 409
   */
  public Caller require(Scope scope) {
    Caller caller = caller();
    if (!caller.has(scope)) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN,
          "Your scope does not allow to access this resource. Missing allowances: " + scope.text());
    }
    if (!active(caller.client())) {
      throw Refusal.conflict("client_id refers to legal entity that is not active");
    }
    return caller;
  }

  private static Caller caller() {
    if (!(SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken authentication)) {
      throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "Invalid access token");
    }
    Jwt token = authentication.getToken();
    return new Caller(
        UUID.fromString(token.getSubject()),
        UUID.fromString(token.getClaimAsString("client_id")),
        scopes(token.getClaimAsString("scope")));
  }

  private static Set<Scope> scopes(String text) {
    return Arrays.stream(text.split(" "))
        .flatMap(word -> Scope.of(word).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
  }

  private boolean active(UUID legalEntity) {
    return prm.jdbc()
        .sql("select status = 'ACTIVE' and is_active from legal_entities where id = :id")
        .param("id", legalEntity)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}
