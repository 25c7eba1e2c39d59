package ua.ehealth.mimir.api.rest;

import static ua.ehealth.mimir.api.rest.OpenApi.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ua.ehealth.mimir.api.rest.form.Shape;

/** The problems in the description: which there are, and which an operation may end in. */
final class ProblemAnswers {
  private static final String PROBLEM = "application/problem+json";

  private ProblemAnswers() {}

  private enum Kind {
    MALFORMED("400", "Malformed", "The request is no HTTP, or its body no JSON.", Problem.SHAPE),
    UNAUTHENTICATED("401", "Unauthenticated", "`Invalid access token`", Problem.SHAPE),
    FORBIDDEN(
        "403",
        "Forbidden",
        "`Your scope does not allow to access this resource. Missing allowances: …`",
        Problem.SHAPE),
    ACCESS_DENIED(
        "403",
        "AccessDenied",
        "`Your scope does not allow to access this resource. Missing allowances: …` or `Access"
            + " denied`",
        Problem.SHAPE),
    NOT_FOUND("404", "NotFound", "There is nobody with that id.", Problem.SHAPE),
    NOT_ACCEPTABLE("406", "NotAcceptable", "Answers are application/json.", Problem.SHAPE),
    CLIENT_NOT_ACTIVE(
        "409",
        "ClientNotActive",
        "`client_id refers to legal entity that is not active`",
        Problem.SHAPE),
    TOO_LARGE("413", "TooLarge", "The request is too large.", Problem.SHAPE),
    UNSUPPORTED("415", "Unsupported", "Bodies are application/json.", Problem.SHAPE),
    INVALID(
        "422",
        "Invalid",
        "`value is not allowed in enum`, or what else is expected of the parameter that `errors`"
            + " names.",
        Problem.INVALID),
    TOO_MANY("429", "TooManyRequests", "Wait as long as Retry-After says.", Problem.SHAPE),
    UNAVAILABLE(
        "503", "Unavailable", "Wait as long as Retry-After says.", Problem.SHAPE);

    private final String status;
    private final String name;
    private final String description;
    private final Shape<?> shape;

    Kind(String status, String name, String description, Shape<?> shape) {
      this.status = status;
      this.name = name;
      this.description = description;
      this.shape = shape;
    }
  }

  static List<Shape<?>> shapes() {
    return List.of(Problem.SHAPE, Problem.INVALID);
  }

  /** By name, to be referred to. */
  static Map<String, Object> all() {
    Map<String, Object> answers = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      answers.put(
          kind.name,
          object(
              "description",
              kind.description,
              "headers",
              object(RequestId.HEADER, object("$ref", "#/components/headers/" + RequestId.HEADER)),
              "content",
              object(
                  PROBLEM,
                  object(
                      "schema",
                      object("$ref", "#/components/schemas/" + kind.shape.name())))));
    }
    return answers;
  }

  /** By status. */
  static Map<String, Object> of(Operation operation, boolean takesBody) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      if (fits(kind, operation, takesBody)) {
        answers.put(kind.status, object("$ref", "#/components/responses/" + kind.name));
      }
    }
    return answers;
  }

  private static boolean fits(Kind kind, Operation operation, boolean takesBody) {
    return switch (kind) {
      case MALFORMED,
          UNAUTHENTICATED,
          FORBIDDEN,
          NOT_ACCEPTABLE,
          CLIENT_NOT_ACTIVE,
          TOO_MANY,
          UNAVAILABLE -> true;
      case ACCESS_DENIED -> operation.mayFailBy(Operation.Failure.ACCESS_DENIED);
      case NOT_FOUND -> operation.mayFailBy(Operation.Failure.NOT_FOUND);
      case INVALID -> operation.mayFailBy(Operation.Failure.INVALID);
      case TOO_LARGE, UNSUPPORTED -> takesBody;
    };
  }
}
