package ua.ehealth.mimir.sync;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.registry.pace.OnDemandDesk;
import ua.ehealth.mimir.registry.pace.RegisterDesk;
import ua.ehealth.mimir.registry.pace.Slots;
import ua.ehealth.mimir.registry.pace.SpacedPace;
import ua.ehealth.mimir.settings.ServiceLimits;
import ua.ehealth.mimir.settings.TrembitaSettings;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * The desks of all services of the registers, which share the slots of our security server: those
 * of the jobs, and the one where people wait (specification 2.7).
 */
final class Desks implements AutoCloseable {
  private final Map<EisService, RegisterDesk> desks = new EnumMap<>(EisService.class);
  private final OnDemandDesk onDemand;

  Desks(
      RegisterClient client,
      Map<EisService, ServiceLimits> limits,
      TrembitaSettings trembita,
      Stopwatch stopwatch) {
    Slots slots = new Slots(trembita.maxInFlight(), trembita.reservedOnDemand());
    for (Job job : Job.ALL) {
      EisService service = job.stream().register().service();
      ServiceLimits limit = limits.get(service);
      desks.computeIfAbsent(
          service,
          _ ->
              new RegisterDesk(
                  service, client, pace(limit, stopwatch), limit.maxInFlight(), slots));
    }
    ServiceLimits limit = limits.get(EisService.UNZR);
    this.onDemand = new OnDemandDesk(pace(limit, stopwatch), limit.maxInFlight(), slots);
  }

  private static SpacedPace pace(ServiceLimits limit, Stopwatch stopwatch) {
    return new SpacedPace(limit.quotaPerSecond(), stopwatch);
  }

  /** The desk of a service that a job asks. */
  RegisterDesk of(EisService service) {
    return desks.get(service);
  }

  /** From now on these services are held, and no others. */
  void hold(Set<EisService> held) {
    desks.forEach((service, desk) -> desk.hold(held.contains(service)));
    onDemand.hold(held.contains(EisService.UNZR));
  }

  /** What goes to a service now. */
  Traffic traffic(EisService service) {
    if (service == EisService.UNZR) {
      return new Traffic(onDemand.calls(), onDemand.inFlight());
    }
    RegisterDesk desk = of(service);
    return new Traffic(desk.calls(), desk.inFlight());
  }

  /** The desk of {@code unzr}. */
  OnDemandDesk onDemand() {
    return onDemand;
  }

  @Override
  public void close() {
    desks.values().forEach(RegisterDesk::close);
  }
}
