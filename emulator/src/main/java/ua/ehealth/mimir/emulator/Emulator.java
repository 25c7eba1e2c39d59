package ua.ehealth.mimir.emulator;

import ua.ehealth.mimir.emulator.calls.Calls;
import ua.ehealth.mimir.emulator.capacity.Workers;
import ua.ehealth.mimir.emulator.chance.Draws;
import ua.ehealth.mimir.emulator.control.Control;
import ua.ehealth.mimir.emulator.faults.RunningFaults;
import ua.ehealth.mimir.emulator.http.Handler;
import ua.ehealth.mimir.emulator.http.Listener;
import ua.ehealth.mimir.emulator.journal.Journal;
import ua.ehealth.mimir.emulator.population.RegisterTruth;
import ua.ehealth.mimir.emulator.registers.FixedAnswers;
import ua.ehealth.mimir.emulator.registers.Registers;
import ua.ehealth.mimir.emulator.securityserver.SecurityServer;

/** A running emulator: EIS MVS behind a security server, until it is closed. */
public final class Emulator implements AutoCloseable {
  private final String host;
  private final Journal journal = new Journal();
  private final FixedAnswers answers = new FixedAnswers();
  private final RunningFaults faults;
  private final Listener listener;

  private Emulator(EmulatorSettings settings, RegisterTruth truth) {
    this.host = settings.host;
    this.faults = new RunningFaults(settings.faults, settings.seed, settings.watch);
    Calls calls =
        new Calls(
            new SecurityServer(settings.clients, settings.providers),
            new Registers(truth, answers),
            journal,
            faults,
            new Workers(
                settings.workers, settings.latency, new Draws(settings.seed), settings.waiting),
            settings.quota,
            settings.quotaAnswer,
            Listener.MOST_BODY);
    Control control = new Control(journal, answers, faults, settings.watch);
    Handler handler =
        request ->
            request.path().startsWith(Control.PATH)
                ? control.handle(request)
                : calls.handle(request);
    this.listener = Listener.listen(host, settings.port, settings.idle, handler, settings.watch);
  }

  /**
   * Starts an emulator that knows what the truth knows.
   *
   * @throws java.io.UncheckedIOException where the address cannot be had
   */
  public static Emulator start(EmulatorSettings settings, RegisterTruth truth) {
    return new Emulator(settings, truth);
  }

  /** Where the security server is, as {@code http://127.0.0.1:8090/}. */
  public String url() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
  }

  /** The port it listens on. */
  public int port() {
    return listener.port();
  }

  /** What was asked. */
  public Journal journal() {
    return journal;
  }

  /** The answers that are fixed. */
  public FixedAnswers answers() {
    return answers;
  }

  /** What goes wrong. */
  public RunningFaults faults() {
    return faults;
  }

  @Override
  public void close() {
    listener.close();
  }
}
