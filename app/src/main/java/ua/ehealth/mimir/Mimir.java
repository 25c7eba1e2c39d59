package ua.ehealth.mimir;

import java.util.List;
import java.util.Optional;
import ua.ehealth.mimir.cli.MigrateCommand;
import ua.ehealth.mimir.cli.MimirCommand;
import ua.ehealth.mimir.cli.StopSignal;
import ua.ehealth.mimir.emulator.EmulatorCommand;

/** The commands of {@code ./mimir} (specification 4.5). */
public final class Mimir {
  private Mimir() {}

  public static void main(String[] arguments) {
    MimirCommand mimir = new MimirCommand();
    List<Object> commands = List.of(new EmulatorCommand(), new MigrateCommand(mimir.options()));
    StopSignal.exitAfter(() -> MimirCommand.line(mimir, version(), commands).execute(arguments));
  }

  /** Of the jar; there is none in a folder of classes. */
  private static String version() {
    return Optional.ofNullable(Mimir.class.getPackage().getImplementationVersion())
        .orElse("(not from a jar)");
  }
}
