package ua.ehealth.mimir.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.Engine;
import ua.ehealth.mimir.unzrinfo.UnzrInfoRequests;

/**
 * The web server of the interfaces (specification 4): answers from when it is started until closed.
 */
public final class ApiServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private ApiServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Listens.
   *
   * @throws RuntimeException if a port is taken
   */
  public static ApiServer start(ApiSetup setup) {
    // Logging is set up by the command; Spring would do it once more, in its own way.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    List<Class<?>> sources = new ArrayList<>(setup.guests());
    sources.addFirst(ApiConfiguration.class);
    return new ApiServer(
        new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .properties(properties(setup))
            .initializers((GenericApplicationContext context) -> register(context, setup))
            .run());
  }

  private static Map<String, Object> properties(ApiSetup setup) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", setup.port());
    if (setup.address() != null) {
      properties.put("server.address", setup.address().getHostAddress());
      properties.put("management.server.address", setup.address().getHostAddress());
    }
    properties.put("management.server.port", setup.managementPort());
    properties.put("spring.threads.virtual.enabled", true);
    properties.put("spring.jmx.enabled", false);
    properties.put("server.shutdown", "graceful");
    return properties;
  }

  private static void register(GenericApplicationContext context, ApiSetup setup) {
    context.registerBean(Settings.class, setup::settings);
    context.registerBean(Databases.class, setup::databases, bean -> bean.setDestroyMethodName(""));
    context.registerBean(Engine.class, setup::engine, bean -> bean.setDestroyMethodName(""));
    context.registerBean(
        UnzrInfoRequests.class, setup::unzrInfo, bean -> bean.setDestroyMethodName(""));
    context.registerBean(JwtDecoder.class, setup::tokens);
  }

  /** Where it listens. */
  public int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  @Override
  public void close() {
    context.close();
  }
}
