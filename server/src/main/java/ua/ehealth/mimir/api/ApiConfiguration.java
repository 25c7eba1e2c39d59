package ua.ehealth.mimir.api;

import com.fasterxml.uuid.Generators;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import ua.ehealth.mimir.api.graphql.GraphqlConfiguration;
import ua.ehealth.mimir.api.http.HttpConfiguration;
import ua.ehealth.mimir.api.rest.RestConfiguration;
import ua.ehealth.mimir.api.security.Looks;
import ua.ehealth.mimir.api.security.SecurityConfiguration;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.privacy.Pseudonyms;
import ua.ehealth.mimir.review.Reviews;

/** Everything that answers over HTTP. Errors are answered by {@code api.http}, not by pages. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {ErrorMvcAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@Import({
  HttpConfiguration.class,
  SecurityConfiguration.class,
  RestConfiguration.class,
  GraphqlConfiguration.class
})
class ApiConfiguration {
  @Bean
  Looks looks(Databases databases, Pseudonyms pseudonyms) {
    return new Looks(databases, pseudonyms, Generators.timeBasedEpochGenerator()::generate);
  }

  @Bean
  Reviews reviews(Databases databases) {
    return new Reviews(databases);
  }
}
