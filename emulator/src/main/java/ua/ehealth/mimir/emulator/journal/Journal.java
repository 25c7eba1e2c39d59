package ua.ehealth.mimir.emulator.journal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import ua.ehealth.mimir.emulator.registers.RegisterService;

/** Counts the calls that reached the services. */
public final class Journal {
  private final Map<RegisterService, ServiceJournal> services =
      new EnumMap<>(RegisterService.class);

  /** An empty journal. */
  public Journal() {
    for (RegisterService service : RegisterService.values()) {
      services.put(service, new ServiceJournal(DistinctQuestions.MOST_EXACT));
    }
  }

  /** The part of one service. */
  public ServiceJournal of(RegisterService service) {
    return services.get(service);
  }

  /** What is counted so far, by the name of the service; all four are there. */
  public Map<String, ServiceCounts> counts() {
    Map<String, ServiceCounts> counts = new LinkedHashMap<>();
    services.forEach((service, journal) -> counts.put(service.serviceCode(), journal.counts()));
    return counts;
  }

  /** Starts anew. */
  public void restart() {
    services.values().forEach(ServiceJournal::restart);
  }
}
