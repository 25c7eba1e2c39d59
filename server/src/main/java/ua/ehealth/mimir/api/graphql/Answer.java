package ua.ehealth.mimir.api.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;

/**
 * What a request came to.
 *
 * @param data null where functions said nothing, and where nothing was executed
 * @param executed whether anything was; if not, there is no {@code data} in the answer
 * @param errors what went wrong
 */
record Answer(Object data, boolean executed, List<Fault> errors) {
  Answer {
    errors = List.copyOf(errors);
  }

  /** Nothing was executed. */
  static Answer refused(List<Fault> errors) {
    return new Answer(null, false, errors);
  }

  static Answer refused(Fault error) {
    return refused(List.of(error));
  }

  /**
   * The HTTP status for {@code application/graphql-response+json}: that of the first error where
   * nothing was executed, else 200.
   */
  int status() {
    return executed ? 200 : errors.getFirst().code();
  }

  /** Whether it is a subscription: then {@link #data} publishes the answers. */
  boolean isStream() {
    return data instanceof Publisher;
  }

  /** As the specification of GraphQL writes it. */
  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    if (!errors.isEmpty()) {
      List<Object> entries = new ArrayList<>();
      errors.forEach(error -> entries.add(error.toSpecification()));
      body.put("errors", entries);
    }
    if (executed) {
      body.put("data", data);
    }
    return body;
  }
}
