package ua.ehealth.mimir.api.rest;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object in the making, its members in the order in which they are named. */
final class Members {
  private final Map<String, Object> members = new LinkedHashMap<>();

  static Members of(String name, Object value) {
    return new Members().and(name, value);
  }

  /** Something described elsewhere in the document. */
  static Members ref(String kind, String name) {
    return of("$ref", "#/components/" + kind + "/" + name);
  }

  Members and(String name, Object value) {
    members.put(name, value instanceof Members within ? within.members : value);
    return this;
  }

  Map<String, Object> map() {
    return members;
  }
}
