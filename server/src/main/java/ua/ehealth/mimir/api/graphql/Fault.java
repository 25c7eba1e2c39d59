package ua.ehealth.mimir.api.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.ehealth.mimir.api.security.Refusal;

/**
 * An entry of {@code errors[]} (specification 4.1): a text fit to be shown, and what kind of error
 * it is in {@code extensions}.
 *
 * @param code the HTTP status that REST would answer
 * @param type {@code FORBIDDEN} …
 * @param locations where in the document; empty where that cannot be said
 * @param path the field of the answer; empty where it concerns the whole request
 */
record Fault(String text, int code, String type, List<SourceLocation> locations, List<Object> path)
    implements GraphQLError {

  Fault {
    locations = List.copyOf(locations);
    path = List.copyOf(path);
  }

  static Fault of(Refusal refusal) {
    Refusal.Kind kind = refusal.kind();
    return new Fault(refusal.getMessage(), kind.status(), kind.name(), List.of(), List.of());
  }

  static Fault badRequest(String text) {
    return badRequest(text, 400);
  }

  /** With another of the statuses for requests that are not well-formed. */
  static Fault badRequest(String text, int code) {
    return new Fault(text, code, "BAD_REQUEST", List.of(), List.of());
  }

  static Fault tooMany(String text) {
    return of(new Refusal(Refusal.Kind.TOO_MANY_REQUESTS, text));
  }

  /** Something broke here. */
  static Fault internal(String requestId) {
    return new Fault(
        "internal error; request " + requestId, 500, "INTERNAL_SERVER_ERROR", List.of(), List.of());
  }

  /** A database cannot be reached. */
  static Fault unavailable(String requestId) {
    return new Fault(
        "temporarily unavailable; request " + requestId,
        503,
        "SERVICE_UNAVAILABLE",
        List.of(),
        List.of());
  }

  Fault at(SourceLocation location) {
    return location == null ? this : new Fault(text, code, type, List.of(location), path);
  }

  Fault at(List<Object> place) {
    return new Fault(text, code, type, locations, place);
  }

  @Override
  public String getMessage() {
    return text;
  }

  @Override
  public List<SourceLocation> getLocations() {
    return locations;
  }

  @Override
  public List<Object> getPath() {
    return path;
  }

  @Override
  public ErrorClassification getErrorType() {
    return ErrorType.ExecutionAborted;
  }

  @Override
  public Map<String, Object> getExtensions() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code);
    extensions.put("type", type);
    return extensions;
  }

  @Override
  public Map<String, Object> toSpecification() {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("message", text);
    if (!locations.isEmpty()) {
      entry.put(
          "locations",
          locations.stream()
              .map(each -> Map.of("line", each.getLine(), "column", each.getColumn()))
              .toList());
    }
    if (!path.isEmpty()) {
      entry.put("path", path);
    }
    entry.put("extensions", getExtensions());
    return entry;
  }
}
