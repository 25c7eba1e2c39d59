package ua.ehealth.mimir.demo.token;

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
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import ua.ehealth.mimir.api.security.AccessTokens;
import ua.ehealth.mimir.settings.TokenSettings;

/** Issues access tokens with a key that lives as long as the demo. */
public final class DemoIssuer {
  /** How long a token is good for. */
  static final Duration LIFE = Duration.ofHours(8);

  private static final String NAME = "mimir-demo";

  private final RSAKey key;
  private final RSASSASigner signer;
  private final InstantSource clock;

  public DemoIssuer(InstantSource clock) {
    this.clock = clock;
    try {
      this.key = new RSAKeyGenerator(2048).keyID(NAME).generate();
      this.signer = new RSASSASigner(key);
    } catch (JOSEException trouble) {
      throw new IllegalStateException("no RSA here", trouble);
    }
  }

  /** Reads the tokens of this issuer, as strictly as those of a real one are read. */
  public JwtDecoder reader() {
    return AccessTokens.of(
        new TokenSettings(Optional.of(NAME), Optional.empty(), Optional.empty(), Duration.ZERO),
        new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())));
  }

  /**
   * A token for anybody.
   *
   * @param scope words parted by blanks
   */
  String token(UUID user, UUID client, String scope) {
    Instant now = clock.instant();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(NAME).build(),
            new JWTClaimsSet.Builder()
                .issuer(NAME)
                .subject(user.toString())
                .claim("client_id", client.toString())
                .claim("scope", scope)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build());
    try {
      token.sign(signer);
    } catch (JOSEException trouble) {
      throw new IllegalStateException("the token cannot be signed", trouble);
    }
    return token.serialize();
  }
}
