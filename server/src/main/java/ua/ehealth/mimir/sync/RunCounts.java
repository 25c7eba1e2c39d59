package ua.ehealth.mimir.sync;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.sync.subjects.Outcome;

/** What a run came to, as it is kept with it: numbers only. */
final class RunCounts {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RunCounts() {}

  static String json(Tally tally) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("claimed", tally.claimed());
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome.name().toLowerCase(Locale.ROOT), tally.of(outcome));
    }
    counts.put("givenBack", tally.givenBack());
    counts.put("unavailable", tally.unavailable());
    counts.put("calls", tally.calls());
    counts.put("callsSaved", tally.saved());
    counts.put("causes", tally.causes());
    return JSON.writeValueAsString(counts);
  }
}
