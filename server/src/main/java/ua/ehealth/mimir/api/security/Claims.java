package ua.ehealth.mimir.api.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a token says of who holds it (specification 4.1). */
final class Claims {
  /** {@link UUID#fromString} also takes shorter forms. */
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Claims() {}

  /**
   * The caller.
   *
   * @throws InvalidToken if it does not run out, or a claim is absent or has another form
   */
  static Caller caller(Jwt token) {
    if (token.getExpiresAt() == null) {
      throw new InvalidToken();
    }
    return new Caller(
        id(token.getClaim("sub")),
        id(token.getClaim("client_id")),
        scopes(token.getClaim("scope")));
  }

  private static UUID id(Object claim) {
    if (claim instanceof String text && ID.matcher(text).matches()) {
      return UUID.fromString(text);
    }
    throw new InvalidToken();
  }

  private static Set<Scope> scopes(Object claim) {
    Stream<?> words =
        switch (claim) {
          case String text -> Arrays.stream(text.split(" "));
          case Collection<?> list -> list.stream();
          case null, default -> throw new InvalidToken();
        };
    return words
        .map(Objects::toString)
        .flatMap(word -> Scope.of(word).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
  }
}
