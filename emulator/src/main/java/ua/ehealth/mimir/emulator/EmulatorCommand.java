package ua.ehealth.mimir.emulator;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.emulator.capacity.QuotaAnswer;
import ua.ehealth.mimir.emulator.population.Population;
import ua.ehealth.mimir.emulator.securityserver.KnownSubsystem;

/** {@code ./mimir emulator}: the emulated EIS MVS alone, until Ctrl-C (specification 4.5). */
@Command(
    name = "emulator",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "The EIS MVS behind an emulated Trembita security server, until Ctrl-C")
public final class EmulatorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8090",
      description = "Where to listen; 0: any that is free (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (default: ${DEFAULT-VALUE})")
  private String host;

  @Option(
      names = "--persons",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Patients in the registers (default: ${DEFAULT-VALUE})")
  private long persons;

  @Option(
      names = "--parties",
      paramLabel = "N",
      defaultValue = "500",
      description = "Health workers in the registers (default: ${DEFAULT-VALUE})")
  private long parties;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which of the populations of that size (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--latency",
      paramLabel = "D",
      defaultValue = "20ms",
      description = "Time for a call, as 20ms or 10ms..50ms (default: ${DEFAULT-VALUE})")
  private String latency;

  @Option(
      names = "--faults",
      paramLabel = "F",
      description = {
        "What goes wrong: name[:share[:duration]],… as reset:0.2:60s; the duration runs from the"
            + " first call. For outage the share is one of every ten seconds (default: 0.3)",
        "Names: ${COMPLETION-CANDIDATES}"
      },
      completionCandidates = FaultNames.class)
  private String faults;

  @Option(
      names = "--quota",
      paramLabel = "N",
      defaultValue = "0",
      description = "Calls a second to each service; 0: as many as come (default: 0)")
  private int quota;

  @Option(
      names = "--quota-answer",
      paramLabel = "fault|429",
      defaultValue = "fault",
      description = "How a call over the quota is refused (default: ${DEFAULT-VALUE})")
  private String quotaAnswer;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "60",
      description = "Calls worked on at once; those beyond wait (default: ${DEFAULT-VALUE})")
  private int workers;

  @Option(
      names = "--client",
      paramLabel = "ID[:SERVICE+…]",
      description =
          "One more that may ask, as SEVDEIR-TEST/GOV/00000001/OTHER; with services: only those")
  private List<String> clients = List.of();

  @Option(
      names = "--provider",
      paramLabel = "ID[:SERVICE+…]",
      description = "One more that answers; with services: only those")
  private List<String> providers = List.of();

  @Override
  public Integer call() {
    try (Emulator emulator = Emulator.start(settings(), Population.of(seed, persons, parties))) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(Welcome.text(emulator.url(), persons, parties, seed));
      out.flush();
      new CountDownLatch(1).await();
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw wrongUsage(e.getMessage() + ": " + e.getCause().getMessage(), e);
    } catch (InterruptedException ended) {
      // By Ctrl-C, which is how it ends.
    }
    return 0;
  }

  private EmulatorSettings settings() {
    EmulatorSettings settings =
        EmulatorSettings.defaults()
            .withAddress(host, port)
            .withLatency(latency)
            .withFaults(faults)
            .withQuota(quota, QuotaAnswer.parse(quotaAnswer))
            .withWorkers(workers)
            .withSeed(seed);
    for (String client : clients) {
      settings = settings.withClient(KnownSubsystem.parse(client));
    }
    for (String provider : providers) {
      settings = settings.withProvider(KnownSubsystem.parse(provider));
    }
    return settings;
  }

  private ParameterException wrongUsage(String what, Exception cause) {
    return new ParameterException(spec.commandLine(), what, cause);
  }
}
