package ua.ehealth.mimir.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ua.ehealth.mimir.emulator.capacity.Latency;
import ua.ehealth.mimir.emulator.capacity.QuotaAnswer;
import ua.ehealth.mimir.emulator.faults.FaultOrder;
import ua.ehealth.mimir.emulator.securityserver.KnownSubsystem;
import ua.ehealth.mimir.emulator.time.Waiting;
import ua.ehealth.mimir.emulator.time.Watch;

/**
 * How an emulator is to be (specification 3.4).
 *
 * @param host the address to listen on
 * @param port 0: any that is free
 * @param latency of each call
 * @param faults from the start; the time of each runs from the first call that it could hit
 * @param quota calls a second and service; 0: none
 * @param quotaAnswer how a call over it is refused
 * @param workers calls worked on at once; those beyond wait
 * @param clients who may ask
 * @param providers who answers
 * @param seed of the faults and latencies, not of the population
 * @param idle how long a connection may say nothing
 * @param watch for the journal, quotas and faults
 * @param waiting for the latency
 */
public record EmulatorSettings(
    String host,
    int port,
    Latency latency,
    List<FaultOrder> faults,
    int quota,
    QuotaAnswer quotaAnswer,
    int workers,
    List<KnownSubsystem> clients,
    List<KnownSubsystem> providers,
    long seed,
    Duration idle,
    Watch watch,
    Waiting waiting) {
  private static final int MOST_PORT = 65_535;

  /** Checks the numbers. */
  public EmulatorSettings {
    faults = List.copyOf(faults);
    clients = List.copyOf(clients);
    providers = List.copyOf(providers);
    if (port < 0 || port > MOST_PORT) {
      throw new IllegalArgumentException("a port is from 0 to 65535, not " + port);
    }
    if (quota < 0) {
      throw new IllegalArgumentException("a quota is not negative, as " + quota);
    }
    if (workers < 1) {
      throw new IllegalArgumentException("there must be a worker, not " + workers);
    }
  }

  /**
   * A free port of 127.0.0.1, no latency, no faults, no quota, 60 workers, the client and the
   * provider of the specification, connections that may be idle for 10 s.
   */
  public static EmulatorSettings defaults() {
    return new EmulatorSettings(
        "127.0.0.1",
        0,
        Latency.NONE,
        List.of(),
        0,
        QuotaAnswer.FAULT,
        60,
        List.of(KnownSubsystem.MIMIR),
        List.of(KnownSubsystem.EIS_MVS),
        1,
        Duration.ofSeconds(10),
        Watch.system(),
        Waiting.real());
  }

  /** The same on another address. */
  public EmulatorSettings withAddress(String newHost, int newPort) {
    return new EmulatorSettings(
        newHost,
        newPort,
        latency,
        faults,
        quota,
        quotaAnswer,
        workers,
        clients,
        providers,
        seed,
        idle,
        watch,
        waiting);
  }

  /**
   * The same with another latency, as {@code 20ms} or {@code 10ms..50ms}.
   *
   * @throws IllegalArgumentException where it cannot be read
   */
  public EmulatorSettings withLatency(String text) {
    return new EmulatorSettings(
        host,
        port,
        Latency.parse(text),
        faults,
        quota,
        quotaAnswer,
        workers,
        clients,
        providers,
        seed,
        idle,
        watch,
        waiting);
  }

  /**
   * The same with other faults, as {@code name[:share[:duration]],…}; null or blank: none.
   *
   * @throws IllegalArgumentException where they cannot be read
   */
  public EmulatorSettings withFaults(String text) {
    return new EmulatorSettings(
        host,
        port,
        latency,
        FaultOrder.parseAll(text),
        quota,
        quotaAnswer,
        workers,
        clients,
        providers,
        seed,
        idle,
        watch,
        waiting);
  }

  /** The same with another quota a service; 0: none. */
  public EmulatorSettings withQuota(int perSecond, QuotaAnswer answer) {
    return new EmulatorSettings(
        host, port, latency, faults, perSecond, answer, workers, clients, providers, seed, idle,
        watch, waiting);
  }

  /** The same with so many workers. */
  public EmulatorSettings withWorkers(int count) {
    return new EmulatorSettings(
        host,
        port,
        latency,
        faults,
        quota,
        quotaAnswer,
        count,
        clients,
        providers,
        seed,
        idle,
        watch,
        waiting);
  }

  /** The same with one more client. */
  public EmulatorSettings withClient(KnownSubsystem client) {
    return new EmulatorSettings(
        host,
        port,
        latency,
        faults,
        quota,
        quotaAnswer,
        workers,
        and(clients, client),
        providers,
        seed,
        idle,
        watch,
        waiting);
  }

  /** The same with one more provider. */
  public EmulatorSettings withProvider(KnownSubsystem provider) {
    return new EmulatorSettings(
        host,
        port,
        latency,
        faults,
        quota,
        quotaAnswer,
        workers,
        clients,
        and(providers, provider),
        seed,
        idle,
        watch,
        waiting);
  }

  /** The same with another seed of faults and latencies. */
  public EmulatorSettings withSeed(long newSeed) {
    return new EmulatorSettings(
        host,
        port,
        latency,
        faults,
        quota,
        quotaAnswer,
        workers,
        clients,
        providers,
        newSeed,
        idle,
        watch,
        waiting);
  }

  /** The same with another time that a connection may be idle. */
  public EmulatorSettings withIdle(Duration time) {
    return new EmulatorSettings(
        host,
        port,
        latency,
        faults,
        quota,
        quotaAnswer,
        workers,
        clients,
        providers,
        seed,
        time,
        watch,
        waiting);
  }

  /** The same in another time. */
  public EmulatorSettings withTime(Watch newWatch, Waiting newWaiting) {
    return new EmulatorSettings(
        host,
        port,
        latency,
        faults,
        quota,
        quotaAnswer,
        workers,
        clients,
        providers,
        seed,
        idle,
        newWatch,
        newWaiting);
  }

  private static List<KnownSubsystem> and(List<KnownSubsystem> some, KnownSubsystem one) {
    List<KnownSubsystem> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }
}
