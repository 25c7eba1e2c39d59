package ua.ehealth.mimir.bench.ground;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.emulator.Emulator;
import ua.ehealth.mimir.emulator.EmulatorSettings;

/**
 * The emulated registers in the process that {@link RegistersProcess} starts: says where they are,
 * and ends with its input, so with whoever started it.
 */
@Command(name = "registers", hidden = true)
public final class RegistersCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--persons", required = true)
  private long persons;

  @Option(names = "--latency", required = true)
  private String latency;

  @Option(names = "--workers", required = true)
  private int workers;

  @Override
  public Integer call() throws IOException {
    EmulatorSettings settings =
        EmulatorSettings.defaults().withLatency(latency).withWorkers(workers);
    try (Emulator emulator = Emulator.start(settings, Persons.population(persons))) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(emulator.url());
      out.flush();
      return System.in.read() < 0 ? 0 : 1;
    }
  }
}
