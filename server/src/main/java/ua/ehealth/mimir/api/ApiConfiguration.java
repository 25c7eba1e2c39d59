package ua.ehealth.mimir.api;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import ua.ehealth.mimir.api.graphql.GraphqlConfiguration;
import ua.ehealth.mimir.api.rest.RestConfiguration;
import ua.ehealth.mimir.api.security.SecurityConfiguration;

/** Everything that answers over HTTP. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({SecurityConfiguration.class, RestConfiguration.class, GraphqlConfiguration.class})
class ApiConfiguration {}
