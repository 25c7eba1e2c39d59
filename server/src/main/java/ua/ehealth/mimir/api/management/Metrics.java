package ua.ehealth.mimir.api.management;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.registry.Defect;

/** What is measured, as text for Prometheus. */
final class Metrics implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Metrics.class);

  private final PrometheusMeterRegistry meters;
  private final LastRuns runs;
  private final JvmGcMetrics pauses = new JvmGcMetrics();

  Metrics(Databases databases, PrometheusMeterRegistry meters) {
    this.meters = meters;
    this.runs = new LastRuns(databases.mimir(), meters);
    databases.all().forEach(database -> PoolMeters.register(database, meters));
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
    pauses.bindTo(meters);
  }

  /** The text; without a database, of all that needs none. */
  String text() {
    try {
      runs.refresh();
    } catch (RuntimeException trouble) {
      log.debug("the runs could not be read: {}", Defect.of(trouble));
    }
    return meters.scrape();
  }

  @Override
  public void close() {
    pauses.close();
  }
}
