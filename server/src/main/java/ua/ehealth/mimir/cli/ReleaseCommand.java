package ua.ehealth.mimir.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.operation.LeverPlan;
import ua.ehealth.mimir.operation.OperatorOrder;
import ua.ehealth.mimir.operation.RegisterControl;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.Settings;

/** {@code release SERVICE}: ends a hold. */
@Command(
    name = "release",
    description = {
      "Release a service of the registers that is held: it may be asked again.",
      "Shows a plan and asks before it changes anything."
    })
public final class ReleaseCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final GlobalOptions options;
  private final Consent consent;

  @Spec private CommandSpec spec;
  @Mixin private final LeverOptions lever = new LeverOptions();

  public ReleaseCommand(GlobalOptions options) {
    this(options, Consent.atTerminal());
  }

  ReleaseCommand(GlobalOptions options, Consent consent) {
    this.options = options;
    this.consent = consent;
  }

  @Override
  public Integer call() {
    EisService service = lever.service();
    OperatorOrder order = lever.order();
    Settings settings = options.settings(Set.of(Need.DATABASES));
    try (Databases databases = Prepared.ofCluster(settings)) {
      String plan = new LeverPlan(databases.mimir(), settings).release(service);
      consent.ask(spec.commandLine().getErr(), plan, "Release it?", lever.yes());
      new RegisterControl(databases.mimir()).release(service, order);
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          lever.json()
              ? JSON.writeValueAsString(Map.of("service", service.code(), "released", true))
              : service.code() + " is released");
      out.flush();
    }
    return Exit.DONE;
  }
}
