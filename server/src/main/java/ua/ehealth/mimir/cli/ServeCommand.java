package ua.ehealth.mimir.cli;

import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.Settings;

/** {@code serve}: the service, until it is told to stop. */
@Command(
    name = "serve",
    description = {
      "The service: answers over HTTP and starts every job by its schedule, until Ctrl-C or a TERM.",
      "Everything comes from the environment or a settings file; README.md lists every setting."
    })
public final class ServeCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

  private final GlobalOptions options;
  private final Engines engines;

  public ServeCommand(GlobalOptions options, Engines engines) {
    this.options = options;
    this.engines = engines;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings(EnumSet.allOf(Need.class));
    settings.effective().lines().forEach(line -> log.info("{}", line));
    try (Databases databases = Prepared.databases(settings);
        Synchronization engine = engines.start(settings, databases);
        Interfaces interfaces = engine.open(Entrance.of(settings))) {
      engine.followSchedules();
      log.info(
          "serving until Ctrl-C: interfaces on port {}, health and metrics on port {}",
          interfaces.port(),
          interfaces.managementPort());
      StopSignal.await();
      log.info("stopping: requests under way are answered, claims are given back");
    }
    return Exit.DONE;
  }
}
