package ua.ehealth.mimir.api;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.Engine;

/**
 * What the interfaces stand on; all of it stays the caller's to close.
 *
 * @param engine at work in this process
 * @param tokens reads the tokens of callers
 * @param address where to listen; null: everywhere
 * @param port 0: any that is free
 * @param managementPort of health and metrics; 0: any that is free
 * @param guests what else is to be there, such as the demo's own token endpoint
 * @param meters what is measured
 */
public record ApiSetup(
    Settings settings,
    Databases databases,
    Engine engine,
    JwtDecoder tokens,
    InetAddress address,
    int port,
    int managementPort,
    List<ApplicationContextInitializer<GenericApplicationContext>> guests,
    PrometheusMeterRegistry meters) {
  public ApiSetup {
    guests = List.copyOf(guests);
  }

  /** Measures for itself alone. */
  public ApiSetup(
      Settings settings,
      Databases databases,
      Engine engine,
      JwtDecoder tokens,
      InetAddress address,
      int port,
      int managementPort,
      List<ApplicationContextInitializer<GenericApplicationContext>> guests) {
    this(
        settings,
        databases,
        engine,
        tokens,
        address,
        port,
        managementPort,
        guests,
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
  }
}
