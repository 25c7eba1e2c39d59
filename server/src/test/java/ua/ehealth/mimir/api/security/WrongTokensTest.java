package ua.ehealth.mimir.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ua.ehealth.mimir.api.SampleEndpoint;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.api.TestTokens;
import ua.ehealth.mimir.registry.Answer;

/** Whatever is wrong with a token, the answer is the same (specification 4.1). */
class WrongTokensTest {
  @RegisterExtension
  static final TestApi api =
      new TestApi((_, _) -> new Answer.NotFound("")).with(SampleEndpoint::join);

  private static final UUID SOMEBODY = UUID.randomUUID();

  private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    return change.apply(TestTokens.claims(SOMEBODY, api.nhs(), "person:read")).build();
  }

  private static String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
    return api.tokens().sign(claims(change));
  }

  private static String signed(JWSAlgorithm algorithm, String kid, JWSSigner signer)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims(same -> same));
    token.sign(signer);
    return token.serialize();
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  static Stream<Arguments> wrong() throws JOSEException {
    RSAKey stranger = new RSAKeyGenerator(2048).keyID("test").generate();
    byte[] published =
        api.tokens().key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    byte[] encoded = api.tokens().key().toRSAPublicKey().getEncoded();
    String good = changed(same -> same);
    String[] parts = good.split("\\.");
    return Stream.of(
        arguments("nonsense", "nonsense"),
        arguments("three dots", "a.b.c"),
        arguments("no signature", parts[0] + "." + parts[1] + "."),
        arguments("another's claims", parts[0] + "." + otherClaims(parts[1]) + "." + parts[2]),
        arguments("algorithm none", new PlainJWT(claims(same -> same)).serialize()),
        arguments(
            "HS256 with the public key",
            signed(JWSAlgorithm.HS256, "test", new MACSigner(encoded))),
        arguments(
            "HS256 with the published key",
            signed(JWSAlgorithm.HS256, "test", new MACSigner(published))),
        arguments(
            "a stranger's key", signed(JWSAlgorithm.RS256, "test", new RSASSASigner(stranger))),
        arguments(
            "an unknown key", signed(JWSAlgorithm.RS256, "other", new RSASSASigner(stranger))),
        arguments("another issuer", changed(c -> c.issuer("https://evil.example"))),
        arguments("no issuer", changed(c -> c.issuer(null))),
        arguments("another audience", changed(c -> c.audience("other"))),
        arguments("no audience", changed(c -> c.audience((String) null))),
        arguments("expired", changed(c -> c.issueTime(in(-60)).expirationTime(in(-40)))),
        arguments("never expires", changed(c -> c.expirationTime(null))),
        arguments("not yet valid", changed(c -> c.notBeforeTime(in(40)))),
        arguments("no sub", changed(c -> c.subject(null))),
        arguments("sub is no uuid", changed(c -> c.subject("admin"))),
        arguments("sub is a short uuid", changed(c -> c.subject("1-1-1-1-1"))),
        arguments("no client_id", changed(c -> c.claim("client_id", null))),
        arguments("client_id is a number", changed(c -> c.claim("client_id", 7))),
        arguments("no scope", changed(c -> c.claim("scope", null))),
        arguments("scope is a number", changed(c -> c.claim("scope", 7))));
  }

  private static String otherClaims(String part) {
    String claims = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            claims.replace("person:read", "sync:operate").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void isRefusedInOneWay(String name, String token) {
    HttpResponse<String> answer = api.get("/api/sample", token);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(TestApi.problem(answer))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
                + "\"detail\":\"Invalid access token\"}");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.headers().allValues("WWW-Authenticate"))
        .containsExactly("Bearer error=\"invalid_token\"");
  }

  @Test
  void noneAtAllIsRefusedLikeAWrongOne() {
    HttpResponse<String> answer = api.get("/api/sample", null);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"detail\":\"Invalid access token\"");
    assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
    HttpRequest.Builder other =
        HttpRequest.newBuilder(api.uri("/api/sample")).header("Authorization", "Basic YTpi");
    assertThat(api.send(other).statusCode()).isEqualTo(401);
    assertThat(api.get("/api/sample?access_token=" + api.token("person:read"), null).statusCode())
        .isEqualTo(401);
  }

  @Test
  void graphQlIsRefusedInItsOwnForm() {
    HttpResponse<String> answer =
        api.send(
            api.request("/graphql", "nonsense")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("not even JSON")));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains("\"message\":\"Invalid access token\"")
        .contains("\"code\":401")
        .contains("\"type\":\"UNAUTHENTICATED\"")
        .startsWith("{\"errors\":[");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    HttpResponse<String> negotiated =
        api.send(
            api.request("/graphql", null)
                .header("Accept", "application/graphql-response+json, application/json;q=0.9")
                .POST(BodyPublishers.noBody()));
    assertThat(negotiated.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/graphql-response+json");
  }

  @Test
  void clocksMayDifferALittle() {
    assertThat(
            api.get("/api/sample", changed(c -> c.issueTime(in(-60)).expirationTime(in(-10))))
                .statusCode())
        .isEqualTo(200);
    assertThat(api.get("/api/sample", changed(c -> c.notBeforeTime(in(10)))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void scopesMayStandInAListAndUnknownOnesAreLeftOut() {
    String list = changed(c -> c.claim("scope", List.of("openid", "person:read")));
    assertThat(api.get("/api/sample", list).statusCode()).isEqualTo(200);
    String text = changed(c -> c.claim("scope", "openid person:read"));
    assertThat(api.get("/api/sample", text).statusCode()).isEqualTo(200);
    String nothing = changed(c -> c.claim("scope", ""));
    assertThat(api.get("/api/sample", nothing).statusCode()).isEqualTo(403);
  }
}
