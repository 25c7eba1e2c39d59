package ua.ehealth.mimir.api;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import ua.ehealth.mimir.api.management.ManagementServer;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.privacy.Pseudonyms;
import ua.ehealth.mimir.registry.answers.DeploymentKey;
import ua.ehealth.mimir.registry.answers.QuestionHash;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.Engine;
import ua.ehealth.mimir.unzrinfo.UnzrInfoRequests;

/**
 * The web server of the interfaces (specification 4), and beside it that of health and metrics:
 * answers from when it is started until closed.
 */
public final class ApiServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final ManagementServer management;

  private ApiServer(ConfigurableApplicationContext context, ManagementServer management) {
    this.context = context;
    this.management = management;
  }

  /**
   * Listens.
   *
   * @throws PortTaken if somebody else listens on one of the ports
   */
  public static ApiServer start(ApiSetup setup) {
    ManagementServer management = management(setup);
    try {
      return new ApiServer(context(setup), management);
    } catch (RuntimeException trouble) {
      management.close();
      throw portTaken(trouble).<RuntimeException>map(same -> same).orElse(trouble);
    }
  }

  private static Optional<PortTaken> portTaken(RuntimeException trouble) {
    return Stream.<Throwable>iterate(trouble, cause -> cause != null, Throwable::getCause)
        .filter(PortInUseException.class::isInstance)
        .findFirst()
        .map(taken -> new PortTaken(((PortInUseException) taken).getPort(), trouble));
  }

  private static ManagementServer management(ApiSetup setup) {
    InetSocketAddress where =
        setup.address() == null
            ? new InetSocketAddress(setup.managementPort())
            : new InetSocketAddress(setup.address(), setup.managementPort());
    try {
      return ManagementServer.start(where, setup.databases(), setup.meters());
    } catch (BindException taken) {
      throw new PortTaken(setup.managementPort(), taken);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static ConfigurableApplicationContext context(ApiSetup setup) {
    // Logging is set up by the command; Spring would do it once more, in its own way.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    SpringApplicationBuilder application =
        new SpringApplicationBuilder(ApiConfiguration.class)
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .properties(properties(setup))
            .initializers((GenericApplicationContext context) -> register(context, setup));
    setup.guests().forEach(application::initializers);
    return application.run();
  }

  private static Map<String, Object> properties(ApiSetup setup) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", setup.port());
    if (setup.address() != null) {
      properties.put("server.address", setup.address().getHostAddress());
    }
    properties.put("server.shutdown", "graceful");
    properties.put("server.max-http-request-header-size", "16KB");
    properties.put("server.tomcat.connection-timeout", "10s");
    properties.put("server.tomcat.keep-alive-timeout", "60s");
    properties.put("server.tomcat.max-keep-alive-requests", -1);
    properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
    properties.put("spring.threads.virtual.enabled", true);
    properties.put("spring.jmx.enabled", false);
    properties.put("spring.main.allow-bean-definition-overriding", false);
    properties.put("spring.mvc.async.request-timeout", "30s");
    properties.put("spring.mvc.publish-request-handled-events", false);
    properties.put("spring.servlet.multipart.enabled", false);
    properties.put("spring.web.resources.add-mappings", false);
    return properties;
  }

  private static void register(GenericApplicationContext context, ApiSetup setup) {
    byte[] key =
        new DeploymentKey(setup.databases().mimir())
            .orElseShared(setup.settings().engine().pseudonymKey());
    context.registerBean(Settings.class, setup::settings);
    context.registerBean(Pseudonyms.class, () -> new Pseudonyms(key));
    context.registerBean(QuestionHash.class, () -> new QuestionHash(key));
    context.registerBean(Databases.class, setup::databases, bean -> bean.setDestroyMethodName(""));
    context.registerBean(Engine.class, setup::engine, bean -> bean.setDestroyMethodName(""));
    context.registerBean(
        UnzrInfoRequests.class, setup::unzrInfo, bean -> bean.setDestroyMethodName(""));
    context.registerBean(JwtDecoder.class, setup::tokens);
    context.registerBean(MeterRegistry.class, setup::meters, bean -> bean.setDestroyMethodName(""));
  }

  /** Where the interfaces listen. */
  public int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  /** Where health and metrics listen. */
  public int managementPort() {
    return management.port();
  }

  /** Lets requests under way end, for some seconds. */
  @Override
  public void close() {
    context.close();
    management.close();
  }
}
