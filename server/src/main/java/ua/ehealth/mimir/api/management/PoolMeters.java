package ua.ehealth.mimir.api.management;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToIntFunction;
import ua.ehealth.mimir.database.Database;

/** The connections of one database. */
final class PoolMeters {
  private PoolMeters() {}

  static void register(Database database, MeterRegistry meters) {
    if (database.dataSource() instanceof HikariDataSource pool) {
      gauge(database, pool, "active", HikariPoolMXBean::getActiveConnections, meters);
      gauge(database, pool, "idle", HikariPoolMXBean::getIdleConnections, meters);
      gauge(database, pool, "waiting", HikariPoolMXBean::getThreadsAwaitingConnection, meters);
    }
  }

  private static void gauge(
      Database database,
      HikariDataSource pool,
      String state,
      ToIntFunction<HikariPoolMXBean> count,
      MeterRegistry meters) {
    Gauge.builder("mimir.database.connections", pool, it -> count(it, count))
        .description("Connections in use and idle, and threads that wait for one")
        .tag("database", database.name())
        .tag("state", state)
        .register(meters);
  }

  private static double count(HikariDataSource pool, ToIntFunction<HikariPoolMXBean> count) {
    HikariPoolMXBean bean = pool.getHikariPoolMXBean();
    return bean == null ? 0 : count.applyAsInt(bean);
  }
}
