package ua.ehealth.mimir.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** The processor time that processes have used, in seconds, as Linux tells it; empty elsewhere. */
public final class ProcessorTime {
  /** Of the unit in /proc, which is the same on every machine. */
  private static final double TICKS_A_SECOND = 100;

  /** Counted from the third field of /proc/PID/stat, the first after the name. */
  static final int OWN = 11;

  static final int OF_ENDED_CHILDREN = 13;

  private ProcessorTime() {}

  /** Of one process. */
  public static OptionalDouble of(long process) {
    return stat(process)
        .map(stat -> OptionalDouble.of(seconds(stat, OWN)))
        .orElse(OptionalDouble.empty());
  }

  /** Of a process and of all that it has ever started, such as a server with its backends. */
  public static OptionalDouble ofFamily(long parent) {
    double children =
        ProcessHandle.of(parent).stream()
            .flatMap(ProcessHandle::children)
            .mapToDouble(child -> of(child.pid()).orElse(0))
            .sum();
    return stat(parent)
        .map(stat ->
            OptionalDouble.of(seconds(stat, OWN) + seconds(stat, OF_ENDED_CHILDREN) + children))
        .orElse(OptionalDouble.empty());
  }

  private static Optional<String> stat(long process) {
    try {
      return Optional.of(Files.readString(Path.of("/proc/" + process + "/stat")));
    } catch (IOException notLinuxOrGone) {
      return Optional.empty();
    }
  }

  /**
   * Time in the program and time in the kernel for it, which stand side by side. The name of the
   * program, in brackets, may hold anything.
   */
  static double seconds(String stat, int first) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1])) / TICKS_A_SECOND;
  }
}
