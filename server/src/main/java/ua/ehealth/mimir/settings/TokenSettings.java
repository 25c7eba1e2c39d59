package ua.ehealth.mimir.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Whose access tokens are believed (specification 4.1): nobody's without issuer and keys.
 *
 * @param issuer claim {@code iss}
 * @param keys where the issuer publishes them (JWK Set)
 * @param audience one of claim {@code aud}; empty: any
 * @param clockSkew by how much the issuer's clock may differ from ours
 */
public record TokenSettings(
    Optional<String> issuer, Optional<URI> keys, Optional<String> audience, Duration clockSkew) {}
