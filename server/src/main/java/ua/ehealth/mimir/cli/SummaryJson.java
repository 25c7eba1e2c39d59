package ua.ehealth.mimir.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The summary as one JSON object on one line (specification 4.5). */
public final class SummaryJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SummaryJson() {}

  public static String of(Summary summary) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("jobs", summary.jobs().stream().map(SummaryJson::job).toList());
    object.put("persons", summary.counts().persons());
    object.put("parties", summary.counts().parties());
    return JSON.writeValueAsString(object);
  }

  private static Map<String, Object> job(JobResult result) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("job", result.job());
    object.put("claimed", result.claimed());
    object.put("verified", result.verified());
    object.put("notVerified", result.notVerified());
    object.put("notNeeded", result.notNeeded());
    object.put("incorrect", result.incorrect());
    object.put("rejected", result.rejected());
    object.put("unavailable", result.unavailable());
    object.put("calls", result.calls());
    object.put("callsSaved", result.callsSaved());
    object.put("seconds", Math.round(result.seconds() * 1000) / 1000.0);
    return object;
  }
}
