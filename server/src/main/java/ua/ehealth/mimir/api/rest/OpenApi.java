package ua.ehealth.mimir.api.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import ua.ehealth.mimir.api.rest.form.Parameter;
import ua.ehealth.mimir.api.rest.form.Schema;
import ua.ehealth.mimir.api.rest.form.Shape;

/**
 * The OpenAPI 3.1 description of REST: of the operations that the controllers carry out, with the
 * very parameters that are read and the very fields that are written.
 */
final class OpenApi {
  static final String PATH = "/api/openapi";

  private static final String VERSION = "1.0.0";
  private static final String BEARER = "bearer";
  private static final String JSON = "application/json";

  private OpenApi() {}

  /** The whole document, paths and schemas in alphabetical order. */
  static Map<String, Object> describe(Map<RequestMappingInfo, HandlerMethod> mapping) {
    return object(
        "openapi",
        "3.1.1",
        "info",
        object(
            "title",
            "Mimir",
            "version",
            VERSION,
            "description",
            "The verification of persons and parties by the registers of EIS MVS. Fields are always"
                + " there: null where there is nothing. New fields and new values of open lists may"
                + " come.",
            "license",
            object("name", "Apache-2.0", "identifier", "Apache-2.0")),
        "servers",
        List.of(object("url", "/")),
        "security",
        List.of(object(BEARER, List.of())),
        "tags",
        List.of(
            object("name", "persons", "description", "Patients (MPI)."),
            object("name", "parties", "description", "Health workers (PRM).")),
        "paths",
        paths(mapping),
        "components",
        object(
            "schemas",
            schemas(),
            "responses",
            ProblemAnswers.all(),
            "headers",
            object(RequestId.HEADER, requestId()),
            "securitySchemes",
            object(
                BEARER,
                object(
                    "type",
                    "http",
                    "scheme",
                    "bearer",
                    "bearerFormat",
                    "JWT",
                    "description",
                    "A token with the claims sub (user), client_id (legal entity) and scope."))));
  }

  private static Map<String, Object> paths(Map<RequestMappingInfo, HandlerMethod> mapping) {
    Map<String, Object> paths = new TreeMap<>();
    mapping.forEach((info, method) -> {
      Does does = method.getMethodAnnotation(Does.class);
      if (does != null) {
        String path = info.getPatternValues().iterator().next();
        RequestMethod verb = info.getMethodsCondition().getMethods().iterator().next();
        paths.put(
            path,
            object(verb.name().toLowerCase(Locale.ROOT), operation(does.value(), path, verb)));
      }
    });
    return paths;
  }

  private static Map<String, Object> operation(
      Operation operation, String path, RequestMethod verb) {
    Map<String, Object> described =
        object(
            "operationId",
            operation.id(),
            "tags",
            List.of(operation.tag()),
            "summary",
            operation.summary() + ".",
            "description",
            "Scope `" + operation.scope().text() + "`.",
            "security",
            List.of(object(BEARER, List.of(operation.scope().text()))),
            "parameters",
            parameters(operation, path));
    if (verb == RequestMethod.POST) {
      described.put(
          "requestBody",
          object(
              "description",
              "Nothing in it is heeded.",
              "required",
              false,
              "content",
              object(JSON, object("schema", object("type", "object")))));
    }
    Map<String, Object> responses = new TreeMap<>();
    responses.putAll(success(operation, path));
    responses.putAll(ProblemAnswers.of(operation, verb == RequestMethod.POST));
    described.put("responses", responses);
    return described;
  }

  private static List<Object> parameters(Operation operation, String path) {
    List<Object> parameters = new ArrayList<>();
    if (path.contains("{id}")) {
      Schema id = Schema.uuid(SubjectShapes.EXAMPLE_ID);
      parameters.add(
          object(
              "name",
              "id",
              "in",
              "path",
              "required",
              true,
              "description",
              "What is no uuid is answered like one that nobody has.",
              "schema",
              id.keywords(),
              "example",
              id.example()));
    }
    if (isTagged(operation, path)) {
      parameters.add(
          object(
              "name",
              "If-None-Match",
              "in",
              "header",
              "required",
              false,
              "description",
              "The ETag of an answer that is at hand: 304 if it still holds.",
              "schema",
              object("type", "string")));
    }
    operation.parameters().forEach(parameter -> parameters.add(query(parameter)));
    return parameters;
  }

  private static Map<String, Object> query(Parameter<?> parameter) {
    Map<String, Object> schema = new LinkedHashMap<>(parameter.schema().keywords());
    Object description = schema.remove("description");
    return object(
        "name",
        parameter.name(),
        "in",
        "query",
        "required",
        false,
        "description",
        description,
        "schema",
        schema);
  }

  private static Map<String, Object> success(Operation operation, String path) {
    Map<String, Object> headers =
        object(RequestId.HEADER, object("$ref", "#/components/headers/" + RequestId.HEADER));
    if (operation.answer().isEmpty()) {
      return object("202", object("description", "Taken note of.", "headers", headers));
    }
    Shape<?> answer = operation.answer().get();
    Map<String, Object> responses = new LinkedHashMap<>();
    if (isTagged(operation, path)) {
      responses.put("304", object("description", "As it was.", "headers", headers));
      headers = new LinkedHashMap<>(headers);
      headers.put(
          "ETag",
          object(
              "description",
              "Changes with whatever is shown.",
              "schema",
              object("type", "string")));
    }
    responses.put(
        "200",
        object(
            "description",
            answer.description(),
            "headers",
            headers,
            "content",
            object(
                JSON,
                object(
                    "schema",
                    object("$ref", "#/components/schemas/" + answer.name()),
                    "example",
                    answer.example()))));
    return responses;
  }

  private static boolean isTagged(Operation operation, String path) {
    return operation.answer().isPresent() && path.contains("{id}");
  }

  private static Map<String, Object> schemas() {
    Map<String, Object> schemas = new TreeMap<>();
    for (Operation operation : Operation.values()) {
      operation
          .answer()
          .ifPresent(answer ->
              answer.family().forEach((name, shape) -> schemas.put(name, shape.schema().keywords())));
    }
    ProblemAnswers.shapes().forEach(shape ->
        shape.family().forEach((name, each) -> schemas.put(name, each.schema().keywords())));
    return schemas;
  }

  private static Map<String, Object> requestId() {
    return object(
        "description",
        "The id of the request: the one that came with it, or one made for it.",
        "schema",
        object("type", "string"));
  }

  /** Keys and values in turn, in this order. */
  static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put((String) pairs[i], pairs[i + 1]);
    }
    return object;
  }
}
