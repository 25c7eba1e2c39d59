package ua.ehealth.mimir.cli;

import java.io.PrintWriter;
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
import ua.ehealth.mimir.registry.hold.Hold;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.Settings;

/** {@code hold SERVICE}: nothing is asked of a register until it is released. */
@Command(
    name = "hold",
    description = {
      "Hold a service of the registers by hand: on all nodes nothing is asked of it, nobody is"
          + " claimed for it, and its runs end, until it is released.",
      "Shows a plan and asks before it changes anything."
    })
public final class HoldCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final GlobalOptions options;
  private final Consent consent;

  @Spec private CommandSpec spec;
  @Mixin private final LeverOptions lever = new LeverOptions();

  public HoldCommand(GlobalOptions options) {
    this(options, Consent.atTerminal());
  }

  HoldCommand(GlobalOptions options, Consent consent) {
    this.options = options;
    this.consent = consent;
  }

  @Override
  public Integer call() {
    EisService service = lever.service();
    OperatorOrder order = lever.order();
    Settings settings = options.settings(Set.of(Need.DATABASES));
    try (Databases databases = Prepared.ofCluster(settings)) {
      String plan = new LeverPlan(databases.mimir(), settings).hold(service, order);
      consent.ask(spec.commandLine().getErr(), plan, "Hold it?", lever.yes());
      Hold hold = new RegisterControl(databases.mimir()).hold(service, order);
      PrintWriter out = spec.commandLine().getOut();
      out.println(lever.json() ? JSON.writeValueAsString(StatusJson.hold(hold)) : hold.inWords());
      out.flush();
    }
    return Exit.DONE;
  }
}
