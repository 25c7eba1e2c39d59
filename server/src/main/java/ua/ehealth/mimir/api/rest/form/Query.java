package ua.ehealth.mimir.api.rest.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a URL, as they came. */
public final class Query {
  private final Map<String, List<String>> values;

  public Query(Map<String, String[]> parameters) {
    this.values =
        parameters.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
  }

  /** As often as it was given. */
  List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  boolean has(String name) {
    return values.containsKey(name);
  }
}
