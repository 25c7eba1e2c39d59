package ua.ehealth.mimir.emulator;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ua.ehealth.mimir.emulator.capacity.Latency;
import ua.ehealth.mimir.emulator.capacity.QuotaAnswer;
import ua.ehealth.mimir.emulator.faults.FaultOrder;
import ua.ehealth.mimir.emulator.securityserver.KnownSubsystem;
import ua.ehealth.mimir.emulator.time.Waiting;
import ua.ehealth.mimir.emulator.time.Watch;

/**
 * How an emulator is to be (specification 3.4). Never changes: each {@code with…} makes another.
 * Each refuses what makes no sense with an {@link IllegalArgumentException} that says why.
 */
public final class EmulatorSettings {
  private static final int MOST_PORT = 65_535;
  String host = "127.0.0.1";
  int port;
  Latency latency = Latency.NONE;
  List<FaultOrder> faults = List.of();
  int quota;
  QuotaAnswer quotaAnswer = QuotaAnswer.FAULT;
  int workers = 60;
  List<KnownSubsystem> clients = List.of(KnownSubsystem.MIMIR);
  List<KnownSubsystem> providers = List.of(KnownSubsystem.EIS_MVS);
  long seed = 1;
  Duration idle = Duration.ofSeconds(10);
  Watch watch = Watch.system();
  Waiting waiting = Waiting.real();

  private EmulatorSettings() {}

  /**
   * A free port of 127.0.0.1, no latency, no faults, no quota, 60 workers, the client and the
   * provider of the specification, connections that may be idle for 10 s.
   */
  public static EmulatorSettings defaults() {
    return new EmulatorSettings();
  }

  /** On another address; port 0 is any that is free. */
  public EmulatorSettings withAddress(String newHost, int newPort) {
    require(newPort >= 0 && newPort <= MOST_PORT, "a port is from 0 to 65535, not " + newPort);
    return with(settings -> {
      settings.host = newHost;
      settings.port = newPort;
    });
  }

  /** With another latency of each call, as {@code 20ms} or {@code 10ms..50ms}. */
  public EmulatorSettings withLatency(String text) {
    Latency parsed = Latency.parse(text);
    return with(settings -> settings.latency = parsed);
  }

  /**
   * With these faults, as {@code name[:share[:duration]],…}; null or blank: none. The time of each
   * runs from the first call that it could hit.
   */
  public EmulatorSettings withFaults(String text) {
    List<FaultOrder> parsed = FaultOrder.parseAll(text);
    return with(settings -> settings.faults = parsed);
  }

  /** With a quota of calls a second for each service; 0: none. */
  public EmulatorSettings withQuota(int perSecond, QuotaAnswer answer) {
    require(perSecond >= 0, "a quota is not negative, as " + perSecond);
    return with(settings -> {
      settings.quota = perSecond;
      settings.quotaAnswer = answer;
    });
  }

  /** With so many calls worked on at once; those beyond wait. */
  public EmulatorSettings withWorkers(int count) {
    require(count > 0, "there must be a worker, not " + count);
    return with(settings -> settings.workers = count);
  }

  /** With one more that may ask. */
  public EmulatorSettings withClient(KnownSubsystem client) {
    return with(settings -> settings.clients = and(clients, client));
  }

  /** With one more that answers. */
  public EmulatorSettings withProvider(KnownSubsystem provider) {
    return with(settings -> settings.providers = and(providers, provider));
  }

  /** With another seed of faults and latencies; the population has its own. */
  public EmulatorSettings withSeed(long newSeed) {
    return with(settings -> settings.seed = newSeed);
  }

  /** With another time that a connection may say nothing. */
  public EmulatorSettings withIdle(Duration time) {
    require(time.toMillis() > 0, "a connection must have some time");
    return with(settings -> settings.idle = time);
  }

  /** With another time for journal, quotas and faults, and another way to wait for the latency. */
  public EmulatorSettings withTime(Watch newWatch, Waiting newWaiting) {
    return with(settings -> {
      settings.watch = newWatch;
      settings.waiting = newWaiting;
    });
  }

  private EmulatorSettings with(Consumer<EmulatorSettings> change) {
    EmulatorSettings copy = new EmulatorSettings();
    copy.host = host;
    copy.port = port;
    copy.latency = latency;
    copy.faults = faults;
    copy.quota = quota;
    copy.quotaAnswer = quotaAnswer;
    copy.workers = workers;
    copy.clients = clients;
    copy.providers = providers;
    copy.seed = seed;
    copy.idle = idle;
    copy.watch = watch;
    copy.waiting = waiting;
    change.accept(copy);
    return copy;
  }

  private static List<KnownSubsystem> and(List<KnownSubsystem> some, KnownSubsystem one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
