package ua.ehealth.mimir.emulator.control;

import java.util.LinkedHashMap;
import java.util.Map;
import ua.ehealth.mimir.emulator.journal.ServiceCounts;

/** The JSON of {@code GET /emulator/journal}. */
final class JournalJson {
  private JournalJson() {}

  static Map<String, Object> of(Map<String, ServiceCounts> counts) {
    Map<String, Object> json = new LinkedHashMap<>();
    counts.forEach((service, of) -> json.put(service, service(of)));
    return json;
  }

  /** The six of the specification, then what is ours. */
  private static Map<String, Object> service(ServiceCounts counts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("calls", counts.calls());
    json.put("distinct", counts.distinct());
    json.put("repeated", counts.repeated());
    json.put("maxPerSecond", counts.maxPerSecond());
    json.put("maxAtOnce", counts.maxAtOnce());
    json.put("faults", counts.faults());
    json.put("answered", counts.answered());
    json.put("distinctAnswered", counts.distinctAnswered());
    if (counts.distinctEstimated()) {
      json.put("distinctEstimated", true);
    }
    return json;
  }
}
