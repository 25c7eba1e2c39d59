package ua.ehealth.mimir.api.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ua.ehealth.mimir.api.http.RequestId;
import ua.ehealth.mimir.api.rest.form.Shape;

/** The problems in the description: which there are, and which an operation may end in. */
final class ProblemAnswers {
  private static final String PROBLEM = "application/problem+json";

  /** What the bodies look like. */
  static final List<Shape<?>> SHAPES = List.of(Problem.SHAPE, Problem.INVALID);

  private ProblemAnswers() {}

  private enum Kind {
    MALFORMED("400", "Malformed", "The request is no HTTP, or its body no JSON."),
    UNAUTHENTICATED("401", "Unauthenticated", "`Invalid access token`"),
    FORBIDDEN(
        "403",
        "Forbidden",
        "`Your scope does not allow to access this resource. Missing allowances: …`"),
    ACCESS_DENIED(
        "403",
        "AccessDenied",
        "`Your scope does not allow to access this resource. Missing allowances: …` or `Access"
            + " denied`"),
    NOT_FOUND("404", "NotFound", "There is nobody with that id."),
    NOT_ACCEPTABLE("406", "NotAcceptable", "Answers are application/json."),
    CLIENT_NOT_ACTIVE(
        "409", "ClientNotActive", "`client_id refers to legal entity that is not active`"),
    TOO_LARGE("413", "TooLarge", "The request is too large."),
    UNSUPPORTED("415", "Unsupported", "Bodies are application/json."),
    INVALID(
        "422",
        "Invalid",
        "`value is not allowed in enum`, or what else is expected of the parameter that `errors`"
            + " names."),
    TOO_MANY("429", "TooManyRequests", "Wait as long as Retry-After says."),
    UNAVAILABLE("503", "Unavailable", "Wait as long as Retry-After says.");

    private final String status;
    private final String answer;
    private final String description;

    Kind(String status, String answer, String description) {
      this.status = status;
      this.answer = answer;
      this.description = description;
    }
  }

  /** By name, to be referred to. */
  static Map<String, Object> all() {
    Map<String, Object> answers = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      answers.put(kind.answer, answer(kind).map());
    }
    return answers;
  }

  private static Members answer(Kind kind) {
    Shape<?> shape = kind == Kind.INVALID ? Problem.INVALID : Problem.SHAPE;
    return Members.of("description", kind.description)
        .and("headers", Members.of(RequestId.HEADER, Members.ref("headers", RequestId.HEADER)))
        .and(
            "content",
            Members.of(PROBLEM, Members.of("schema", Members.ref("schemas", shape.name()))));
  }

  /** By status. */
  static Map<String, Object> of(Operation operation) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      if (fits(kind, operation)) {
        answers.put(kind.status, Members.ref("responses", kind.answer).map());
      }
    }
    return answers;
  }

  private static boolean fits(Kind kind, Operation operation) {
    return switch (kind) {
      case MALFORMED,
          UNAUTHENTICATED,
          FORBIDDEN,
          NOT_ACCEPTABLE,
          CLIENT_NOT_ACTIVE,
          TOO_MANY,
          UNAVAILABLE ->
          true;
      case ACCESS_DENIED -> operation.hides();
      case NOT_FOUND -> operation.isOfOne();
      case INVALID -> !operation.isOfOne();
      case TOO_LARGE, UNSUPPORTED -> operation.changes();
    };
  }
}
