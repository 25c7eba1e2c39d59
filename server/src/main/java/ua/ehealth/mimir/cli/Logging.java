package ua.ehealth.mimir.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import ua.ehealth.mimir.settings.LogLevel;

/** How much is logged; where and how stands in {@code logback.xml}. */
public final class Logging {
  private static volatile boolean traces;

  private Logging() {}

  /**
   * Sets it for this process.
   *
   * @param debug everything, with stack traces
   */
  public static void set(LogLevel level, boolean debug) {
    traces = debug;
    bridge();
    if (LoggerFactory.getLogger("ua.ehealth.mimir") instanceof Logger ours) {
      ours.setLevel(debug ? Level.DEBUG : Level.toLevel(level.name()));
    }
  }

  /** What the web server says goes the way of all else, not past the rules for it. */
  private static void bridge() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }

  /** Whether stack traces may be written, which may hold data of persons. */
  static boolean traces() {
    return traces;
  }
}
