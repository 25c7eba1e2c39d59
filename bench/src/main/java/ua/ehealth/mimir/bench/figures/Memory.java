package ua.ehealth.mimir.bench.figures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The memory of this process, in MiB. */
public final class Memory {
  private static final long MIB = 1 << 20;
  private static final long KIB_A_MIB = 1 << 10;

  private Memory() {}

  /** The most that the heap may take. */
  public static long limit() {
    return Runtime.getRuntime().maxMemory() / MIB;
  }

  /** The heap that was in use when it was fullest, garbage included. */
  public static long peakOfHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / MIB;
  }

  /** What lives in the heap now. */
  public static long live() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
  }

  /** Forgets the peak so far. */
  public static void forgetPeak() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The most that was resident since the process began; empty where it is not Linux. */
  public static OptionalLong peakResident() {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_A_MIB)
          .findFirst();
    } catch (IOException notLinux) {
      return OptionalLong.empty();
    }
  }
}
