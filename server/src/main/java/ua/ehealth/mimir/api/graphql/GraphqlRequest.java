package ua.ehealth.mimir.api.graphql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request asks for.
 *
 * @param query the document
 * @param operationName null where it says nothing
 * @param variables by name; may hold nulls
 */
record GraphqlRequest(String query, String operationName, Map<String, Object> variables) {
  GraphqlRequest {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /** Without the document and the variables, which name people. */
  @Override
  public String toString() {
    return "GraphqlRequest";
  }
}
