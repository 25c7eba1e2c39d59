package ua.ehealth.mimir.sync;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.sync.subjects.Outcome;

/** What a run came to, as it is kept with it: numbers only. */
public final class RunCounts {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RunCounts() {}

  static String json(Tally tally) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("claimed", tally.claimed());
    for (Outcome outcome : Outcome.values()) {
      counts.put(key(outcome), tally.of(outcome));
    }
    counts.put("givenBack", tally.givenBack());
    counts.put("unavailable", tally.unavailable());
    counts.put("calls", tally.calls());
    counts.put("callsSaved", tally.saved());
    counts.put("causes", tally.causes());
    return JSON.writeValueAsString(counts);
  }

  /** Reads what was kept; what is missing is 0. */
  public static Tally read(String json) {
    JsonNode counts = JSON.readTree(json);
    Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      long many = counts.path(key(outcome)).asLong(0);
      if (many > 0) {
        outcomes.put(outcome, many);
      }
    }
    Map<String, Long> causes = new TreeMap<>();
    counts
        .path("causes")
        .properties()
        .forEach(each -> causes.put(each.getKey(), each.getValue().asLong(0)));
    return new Tally(
        counts.path("claimed").asLong(0),
        outcomes,
        counts.path("unavailable").asLong(0),
        counts.path("givenBack").asLong(0),
        counts.path("calls").asLong(0),
        counts.path("callsSaved").asLong(0),
        causes);
  }

  private static String key(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
