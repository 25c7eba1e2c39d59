package ua.ehealth.mimir.emulator.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.emulator.faults.FaultKind;
import ua.ehealth.mimir.emulator.faults.FaultOrder;
import ua.ehealth.mimir.emulator.faults.RunningFault;
import ua.ehealth.mimir.emulator.registers.RegisterService;

/** The JSON of {@code /emulator/faults}. */
final class FaultJson {
  private static final Set<String> MEMBERS =
      new TreeSet<>(Set.of("fault", "service", "share", "seconds"));
  private static final double NANOS = 1e9;

  /** About 30 years. */
  private static final double MOST_SECONDS = 1e9;

  private FaultJson() {}

  static FaultOrder order(JsonNode object) {
    Members.only(object, MEMBERS);
    FaultOrder whole = FaultOrder.of(FaultKind.named(Members.text(object, "fault")));
    Optional<RegisterService> service =
        object.hasNonNull("service")
            ? Optional.of(RegisterService.named(Members.text(object, "service")))
            : Optional.empty();
    return new FaultOrder(
        whole.fault(),
        service,
        Members.number(object, "share").orElse(whole.share()),
        Members.number(object, "seconds").map(FaultJson::time));
  }

  private static Duration time(double seconds) {
    if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
      throw new IllegalArgumentException("\"seconds\" must be above 0");
    }
    return Duration.ofNanos(Math.max(1, Math.round(seconds * NANOS)));
  }

  static Map<String, Object> of(RunningFault fault, long nanos) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fault", fault.order().fault().text());
    fault.order().service().ifPresent(service -> json.put("service", service.serviceCode()));
    json.put("share", fault.order().share());
    fault.left(nanos).ifPresent(left -> json.put("secondsLeft", left.toNanos() / NANOS));
    json.put("hits", fault.hitsSoFar());
    return json;
  }
}
