package ua.ehealth.mimir.emulator.control;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks at the members of a JSON object; what is wrong is said without what was sent. */
final class Members {
  private Members() {}

  static void only(JsonNode object, Set<String> known) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (!known.contains(member.getKey())) {
        throw new IllegalArgumentException("an unknown member; there are " + known);
      }
    }
  }

  static String text(JsonNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null || !value.isString()) {
      throw new IllegalArgumentException("\"" + name + "\" must be there, and a text");
    }
    return value.stringValue();
  }

  static Optional<Double> number(JsonNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isNumber()) {
      throw new IllegalArgumentException("\"" + name + "\" must be a number");
    }
    return Optional.of(value.doubleValue());
  }
}
