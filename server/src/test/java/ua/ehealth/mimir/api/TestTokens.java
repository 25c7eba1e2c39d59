package ua.ehealth.mimir.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Tokens of an issuer of make-believe, and what reads them. */
public final class TestTokens {
  private final RSAKey key;

  public TestTokens() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  public JwtDecoder decoder() {
    try {
      return NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
    } catch (JOSEException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  /** A token that is valid for a minute. */
  public String of(UUID user, UUID client, String scopes) {
    Instant now = Instant.now();
    return sign(
        new JWTClaimsSet.Builder()
            .subject(user.toString())
            .claim("client_id", client.toString())
            .claim("scope", scopes)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .build());
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
