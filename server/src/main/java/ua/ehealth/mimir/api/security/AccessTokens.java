package ua.ehealth.mimir.api.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import ua.ehealth.mimir.settings.TokenSettings;
import ua.ehealth.mimir.time.Stopwatch;

/** Reads access tokens: signature, issuer, audience and times (specification 4.1). */
public final class AccessTokens {
  private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);

  /** Those with two keys: with a shared one, whoever can check a token could make one. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private AccessTokens() {}

  /** A reader of the tokens of the issuer in the settings; without one, it refuses all. */
  public static JwtDecoder of(TokenSettings settings) {
    if (settings.issuer().isEmpty() || settings.keys().isEmpty()) {
      log.warn(
          "MIMIR_JWT_ISSUER and MIMIR_JWKS_URL are not both set: every access token is refused");
      return _ -> {
        throw new BadJwtException("no issuer");
      };
    }
    return of(settings, new IssuerKeys(new PublishedKeys(settings.keys().get()), Stopwatch.SYSTEM));
  }

  /** A reader of tokens that are signed by these keys. */
  public static JwtDecoder of(TokenSettings settings, JWKSource<SecurityContext> keys) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    // The claims are looked at below.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators(settings)));
    return decoder;
  }

  private static List<OAuth2TokenValidator<Jwt>> validators(TokenSettings settings) {
    List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>();
    validators.add(new JwtTimestampValidator(settings.clockSkew()));
    settings.issuer().ifPresent(issuer -> validators.add(new JwtIssuerValidator(issuer)));
    settings.audience().ifPresent(audience -> validators.add(new JwtAudienceValidator(audience)));
    return validators;
  }
}
