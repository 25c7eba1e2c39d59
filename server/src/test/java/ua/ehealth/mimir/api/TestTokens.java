package ua.ehealth.mimir.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import ua.ehealth.mimir.api.security.AccessTokens;
import ua.ehealth.mimir.settings.TokenSettings;

/** Tokens of an issuer of make-believe, and what reads them. */
public final class TestTokens {
  public static final String ISSUER = "https://issuer.example";
  public static final String AUDIENCE = "mimir";

  private final RSAKey key;

  public TestTokens() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  public JwtDecoder decoder() {
    return AccessTokens.of(
        new TokenSettings(
            Optional.of(ISSUER), Optional.empty(), Optional.of(AUDIENCE), Duration.ofSeconds(30)),
        new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())));
  }

  /** The key that tokens are signed with. */
  public RSAKey key() {
    return key;
  }

  /** A token that is valid for a minute. */
  public String of(UUID user, UUID client, String scopes) {
    return sign(claims(user, client, scopes).build());
  }

  /** A token of somebody that is valid for a day. */
  public String lasting(UUID client, String scopes) {
    return sign(
        claims(UUID.randomUUID(), client, scopes)
            .expirationTime(Date.from(Instant.now().plus(Duration.ofDays(1))))
            .build());
  }

  /** The claims of a token that is valid for a minute, to be changed. */
  public static JWTClaimsSet.Builder claims(UUID user, UUID client, Object scopes) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject(user.toString())
        .claim("client_id", client.toString())
        .claim("scope", scopes)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)));
  }

  /** A token with any claims, right or wrong. */
  public String sign(JWTClaimsSet claims) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException trouble) {
      throw new IllegalStateException(trouble);
    }
  }
}
