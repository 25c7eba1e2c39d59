package ua.ehealth.mimir.api;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import ua.ehealth.mimir.api.http.HttpConfiguration;
import ua.ehealth.mimir.api.rest.RestConfiguration;
import ua.ehealth.mimir.api.security.SecurityConfiguration;

/** Everything that answers over HTTP. Errors are answered by {@code api.http}, not by pages. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {ErrorMvcAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@Import({HttpConfiguration.class, RestConfiguration.class, SecurityConfiguration.class})
class ApiConfiguration {}
