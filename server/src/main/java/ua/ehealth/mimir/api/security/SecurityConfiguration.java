package ua.ehealth.mimir.api.security;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import ua.ehealth.mimir.api.http.ErrorBody;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.review.LegalEntities;
import ua.ehealth.mimir.settings.HttpSettings;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.time.Stopwatch;

/** Who may come in (specification 4.1). */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

  @Bean
  LegalEntities legalEntities(Databases databases) {
    return new LegalEntities(databases.prm(), Stopwatch.SYSTEM);
  }

  @Bean
  Access access(LegalEntities entities) {
    return new Access(entities);
  }

  @Bean
  Refusals refusals() {
    return new Refusals();
  }

  @Bean
  PublicPath openApi() {
    return new PublicPath("/api/openapi");
  }

  @Bean
  PublicPath graphQlSchema() {
    return new PublicPath("/graphql/schema");
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http, Settings settings, JwtDecoder tokens, ObjectProvider<PublicPath> open) {
    HttpSettings limits = settings.http();
    TokenCheck check =
        new TokenCheck(
            tokens,
            new KnownTokens(Stopwatch.SYSTEM),
            new Allowances(limits.failedTokensPerMinute(), Duration.ofMinutes(1), Stopwatch.SYSTEM),
            InstantSource.system());
    Stranger stranger = new Stranger();
    return http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .cors(cors -> cors.configurationSource(origins(limits.corsOrigins())))
        .headers(headers ->
            headers
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .contentSecurityPolicy(policy ->
                    policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(open.stream().map(PublicPath::pattern).toArray(String[]::new))
                .permitAll()
                // It asks nothing: 405 for everybody.
                .requestMatchers(HttpMethod.GET, "/graphql")
                .permitAll()
                .anyRequest()
                .authenticated())
        .exceptionHandling(handling -> handling.authenticationEntryPoint(stranger))
        .oauth2ResourceServer(server ->
            server.authenticationManagerResolver(_ -> check).authenticationEntryPoint(stranger))
        .addFilterAfter(
            new RateLimit(
                new Allowances(
                    limits.requestsPerSecond(), Duration.ofSeconds(1), Stopwatch.SYSTEM)),
            BearerTokenAuthenticationFilter.class)
        .build();
  }

  /** Malformed requests that the firewall refuses get the answer of all others. */
  @Bean
  RequestRejectedHandler rejected() {
    return (request, response, _) -> ErrorBody.write(request, response, 400, "Bad Request");
  }

  private static UrlBasedCorsConfigurationSource origins(List<String> origins) {
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    if (!origins.isEmpty()) {
      CorsConfiguration cors = new CorsConfiguration();
      cors.setAllowedOrigins(origins);
      cors.setAllowedMethods(List.of("GET", "POST"));
      cors.setAllowedHeaders(
          List.of("Authorization", "Content-Type", "If-None-Match", "X-Request-ID"));
      cors.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "X-Request-ID"));
      cors.setMaxAge(Duration.ofMinutes(10));
      source.registerCorsConfiguration("/**", cors);
    }
    return source;
  }
}
