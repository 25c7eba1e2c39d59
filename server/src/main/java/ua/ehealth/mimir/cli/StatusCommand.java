package ua.ehealth.mimir.cli;

import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.operation.ClusterStatus;
import ua.ehealth.mimir.operation.ClusterStatusReader;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.Settings;

/** {@code status}: how the cluster stands. */
@Command(
    name = "status",
    description = {
      "How the cluster stands: jobs and their runs, registers, who waits, what is held.",
      "Reads the databases only, and burdens none for longer than seconds: what cannot be counted in"
          + " that time is said to be unknown."
    })
public final class StatusCommand implements Callable<Integer> {
  private final GlobalOptions options;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "As one JSON object on standard output")
  private boolean json;

  public StatusCommand(GlobalOptions options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings(Set.of(Need.DATABASES));
    ClusterStatus status;
    try (Databases databases = Prepared.ofCluster(settings)) {
      status = new ClusterStatusReader(databases, settings).read();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? StatusJson.of(status)
            : new StatusText(settings.engine().zone()).of(status).stripTrailing());
    out.flush();
    return Exit.DONE;
  }
}
