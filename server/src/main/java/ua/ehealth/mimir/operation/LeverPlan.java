package ua.ehealth.mimir.operation;

import java.util.List;
import java.util.stream.Collectors;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.hold.HeldServices;
import ua.ehealth.mimir.registry.hold.Hold;
import ua.ehealth.mimir.settings.Settings;

/** What holding or releasing a register would do, in words, before it is done. */
public final class LeverPlan {
  private final HeldServices held;
  private final RunsReader runs;

  public LeverPlan(Database mimir, Settings settings) {
    this.held = new HeldServices(mimir);
    this.runs = new RunsReader(mimir, settings);
  }

  /**
   * What holding would do.
   *
   * @throws OrderRefused ALREADY_HELD
   */
  public String hold(EisService service, OperatorOrder order) {
    held.on(service)
        .ifPresent(hold -> {
          throw new OrderRefused(OrderRefused.Why.ALREADY_HELD, hold.inWords());
        });
    return "%s is to be held (%s): nothing is asked of it until it is released.%n%s"
        .formatted(service.code(), order.reason(), jobs(service, "which ends within 2 seconds"));
  }

  /**
   * What releasing would do.
   *
   * @throws OrderRefused NOT_HELD
   */
  public String release(EisService service) {
    Hold hold =
        held.on(service)
            .orElseThrow(
                () -> new OrderRefused(OrderRefused.Why.NOT_HELD, service.code() + " is not held"));
    return "%s.%nIt is to be released, and may be asked again.%n%s"
        .formatted(hold.inWords(), jobs(service, "which has to be resumed by itself"));
  }

  private String jobs(EisService service, String whatOfTheRun) {
    List<SyncJob> concerned =
        runs.jobs().stream().filter(job -> job.job().service() == service).toList();
    if (concerned.isEmpty()) {
      return "No job asks it; requests for UNZR info wait while it is held.";
    }
    return concerned.stream()
        .map(job ->
            "  %s: %s"
                .formatted(
                    job.job(),
                    job.underWay()
                        .map(run ->
                            "a run is %s (%,d done), %s"
                                .formatted(run.state().code(), run.tally().done(), whatOfTheRun))
                        .orElse("no run is under way")))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
