package ua.ehealth.mimir.api.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import ua.ehealth.mimir.api.http.RequestId;
import ua.ehealth.mimir.api.rest.form.Field;
import ua.ehealth.mimir.api.rest.form.InvalidParameter;
import ua.ehealth.mimir.api.rest.form.Schema;
import ua.ehealth.mimir.api.rest.form.Shape;

/**
 * Why a request is not answered, as RFC 9457 has it.
 *
 * @param detail fit for anybody to see
 * @param instance names the request, to be found in the logs; null where it has no id
 */
record Problem(HttpStatus status, String detail, String instance) {
  static final Shape<Problem> SHAPE =
      new Shape<>(
          "Problem",
          "Why a request is not answered (RFC 9457).",
          List.of(
              Field.of(
                  "type",
                  Schema.text("about:blank")
                      .with("format", "uri-reference")
                      .described("The status says what kind of problem it is."),
                  _ -> "about:blank"),
              Field.of(
                  "title",
                  Schema.text("Not Found").described("The name of the status."),
                  problem -> problem.status.getReasonPhrase()),
              Field.of(
                  "status", Schema.wholeNumber(400, 599, 404), problem -> problem.status.value()),
              Field.of("detail", Schema.text("not found"), Problem::detail),
              Field.of(
                  "instance",
                  Schema.text("urn:uuid:" + SubjectShapes.EXAMPLE_ID)
                      .with("format", "uri-reference")
                      .orNull()
                      .described("Names the request: what X-Request-ID says."),
                  Problem::instance)));

  /** With what is wrong in the request. */
  static final Shape<Invalid> INVALID =
      new Shape<>(
          "InvalidProblem",
          "A value that is not allowed (RFC 9457).",
          List.of(
              within("type"),
              within("title"),
              within("status"),
              within("detail"),
              within("instance"),
              Field.list("errors", wrongParameter(), invalid -> List.of(invalid.cause))));

  /** A problem with a parameter. */
  record Invalid(Problem problem, InvalidParameter cause) {}

  static Problem of(HttpStatus status, String detail, HttpServletRequest request) {
    return new Problem(status, detail, RequestId.urn(request));
  }

  Map<String, Object> body() {
    return SHAPE.write(this);
  }

  private static Field<Invalid> within(String name) {
    Field<Problem> field =
        SHAPE.fields().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    return Field.of(name, field.schema(), invalid -> field.value().apply(invalid.problem));
  }

  private static Shape<InvalidParameter> wrongParameter() {
    return new Shape<>(
        "WrongParameter",
        "A parameter with a value that is not allowed.",
        List.of(
            Field.of("parameter", Schema.text("page_size"), InvalidParameter::parameter),
            Field.of(
                "detail",
                Schema.text("value is not allowed in enum"),
                InvalidParameter::getMessage)));
  }
}
