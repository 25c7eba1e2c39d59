package ua.ehealth.mimir.api.security;

/**
 * A path that is answered without a token; each bean of this type opens one.
 *
 * @param pattern as Spring matches paths, such as {@code /api/openapi}
 */
public record PublicPath(String pattern) {}
