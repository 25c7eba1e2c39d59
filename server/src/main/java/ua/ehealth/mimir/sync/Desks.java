package ua.ehealth.mimir.sync;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.registry.pace.RegisterDesk;
import ua.ehealth.mimir.registry.pace.Slots;
import ua.ehealth.mimir.registry.pace.SpacedPace;
import ua.ehealth.mimir.settings.ServiceLimits;
import ua.ehealth.mimir.settings.TrembitaSettings;
import ua.ehealth.mimir.time.Stopwatch;

/** The desks of all services of the registers, which share the slots of our security server. */
final class Desks implements AutoCloseable {
  private final Map<EisService, RegisterDesk> desks = new EnumMap<>(EisService.class);

  Desks(
      RegisterClient client,
      Map<EisService, ServiceLimits> limits,
      TrembitaSettings trembita,
      Stopwatch stopwatch) {
    Slots slots = new Slots(trembita.maxInFlight(), trembita.reservedOnDemand());
    limits.forEach((service, limit) ->
        desks.put(
            service,
            new RegisterDesk(
                service,
                client,
                new SpacedPace(limit.quotaPerSecond(), stopwatch),
                limit.maxInFlight(),
                slots)));
  }

  RegisterDesk of(EisService service) {
    return desks.get(service);
  }

  /** From now on these services are held, and no others. */
  void hold(Set<EisService> held) {
    desks.forEach((service, desk) -> desk.hold(held.contains(service)));
  }

  @Override
  public void close() {
    desks.values().forEach(RegisterDesk::close);
  }
}
