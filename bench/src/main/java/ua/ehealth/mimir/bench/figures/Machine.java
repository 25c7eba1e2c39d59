package ua.ehealth.mimir.bench.figures;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The machine that figures were seen on: without it they say nothing. */
public final class Machine {
  private Machine() {}

  /** {@code 2 processors, Linux 6.1.0 amd64, Java 25.0.3}. */
  public static String text() {
    return Runtime.getRuntime().availableProcessors()
        + " processors, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + " "
        + System.getProperty("os.arch")
        + ", Java "
        + System.getProperty("java.version");
  }

  /** {@code a load of 3.2 in the last minute}: who else works here moves every figure. */
  public static String load() {
    return String.format(
        Locale.ROOT,
        "a load of %.1f in the last minute",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
