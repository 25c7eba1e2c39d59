package ua.ehealth.mimir.api.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import ua.ehealth.mimir.settings.HttpSettings;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.time.Stopwatch;

/** The way of a request from the outside in; the check of tokens comes before its body is read. */
@Configuration(proxyBeanMethods = false)
public class HttpConfiguration {
  /** Tomcat's own would still be 2 MB. */
  private static final int SWALLOWED = 256 * 1024;

  private static final String UNUSUAL = "\"<>[\\]^`{|}";

  @Bean
  FilterRegistrationBean<RequestId> requestId() {
    return at(new RequestId(), Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  FilterRegistrationBean<RequestRecord> requestRecord(MeterRegistry meters) {
    return at(new RequestRecord(meters, Stopwatch.SYSTEM), Ordered.HIGHEST_PRECEDENCE + 1);
  }

  @Bean
  FilterRegistrationBean<LastResort> lastResort() {
    return at(new LastResort(), Ordered.HIGHEST_PRECEDENCE + 2);
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(Settings settings) {
    return at(
        new BodyLimit(settings.http().maxRequestBytes(), Stopwatch.SYSTEM),
        Ordered.LOWEST_PRECEDENCE - 100);
  }

  private static <F extends Filter> FilterRegistrationBean<F> at(F filter, int order) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> webServer(Settings settings) {
    HttpSettings http = settings.http();
    return factory -> {
      factory.addContextCustomizers(context ->
          ((StandardHost) context.getParent())
              .setErrorReportValveClass(ErrorValve.class.getName()));
      factory.addConnectorCustomizers(connector -> {
        connector.setMaxPostSize(http.maxRequestBytes());
        // Browsers send them; the server's own answer to them would have no status line.
        connector.setProperty("relaxedQueryChars", UNUSUAL);
        connector.setProperty("relaxedPathChars", UNUSUAL);
        connector.setProperty("maxSwallowSize", Integer.toString(SWALLOWED));
      });
      if (!http.trustedProxies().isEmpty()) {
        factory.addEngineValves(behind(http));
      }
    };
  }

  private static RemoteIpValve behind(HttpSettings http) {
    RemoteIpValve valve = new RemoteIpValve();
    valve.setInternalProxies(
        http.trustedProxies().stream().map(Pattern::quote).collect(Collectors.joining("|")));
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }
}
