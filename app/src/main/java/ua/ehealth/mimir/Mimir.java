package ua.ehealth.mimir;

import java.util.List;
import java.util.Optional;
import ua.ehealth.mimir.cli.ExplainCommand;
import ua.ehealth.mimir.cli.GlobalOptions;
import ua.ehealth.mimir.cli.MigrateCommand;
import ua.ehealth.mimir.cli.MimirCommand;
import ua.ehealth.mimir.cli.RegisterEngine;
import ua.ehealth.mimir.cli.RotateKeysCommand;
import ua.ehealth.mimir.cli.ServeCommand;
import ua.ehealth.mimir.cli.StopSignal;
import ua.ehealth.mimir.cli.SyncCommand;
import ua.ehealth.mimir.demo.DemoCommand;
import ua.ehealth.mimir.emulator.EmulatorCommand;

/** The commands of {@code ./mimir} (specification 4.5). */
public final class Mimir {
  private Mimir() {}

  public static void main(String[] arguments) {
    MimirCommand mimir = new MimirCommand();
    GlobalOptions options = mimir.options();
    List<Object> commands =
        List.of(
            new DemoCommand(options, RegisterEngine::start),
            new ServeCommand(options, RegisterEngine::start),
            new SyncCommand(options, RegisterEngine::start),
            new EmulatorCommand(),
            new MigrateCommand(options),
            new ExplainCommand(options),
            new RotateKeysCommand(options));
    StopSignal.exitAfter(() -> MimirCommand.line(mimir, version(), commands).execute(arguments));
  }

  /** Of the jar; there is none in a folder of classes. */
  private static String version() {
    return Optional.ofNullable(Mimir.class.getPackage().getImplementationVersion())
        .orElse("(not from a jar)");
  }
}
