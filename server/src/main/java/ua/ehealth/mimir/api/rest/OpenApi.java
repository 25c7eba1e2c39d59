package ua.ehealth.mimir.api.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import ua.ehealth.mimir.api.http.RequestId;
import ua.ehealth.mimir.api.rest.form.Shape;

/**
 * The OpenAPI 3.1 description of REST: of the operations that the controllers carry out, with the
 * very parameters that are read and the very fields that are written.
 */
final class OpenApi {
  static final String PATH = "/api/openapi";
  static final String SECURITY = "bearer";

  private static final String VERSION = "1.0.0";

  private OpenApi() {}

  /** The whole document, paths and schemas in alphabetical order. */
  static Map<String, Object> describe(Map<RequestMappingInfo, HandlerMethod> mapping) {
    return Members.of("openapi", "3.1.1")
        .and("info", info())
        .and("servers", List.of(Members.of("url", "/").map()))
        .and("security", List.of(Members.of(SECURITY, List.of()).map()))
        .and("tags", List.of(tag("persons", "Patients (MPI)."), tag("parties", "Staff (PRM).")))
        .and("paths", paths(mapping))
        .and(
            "components",
            Members.of("schemas", schemas())
                .and("responses", ProblemAnswers.all())
                .and("headers", Members.of(RequestId.HEADER, requestId()))
                .and("securitySchemes", Members.of(SECURITY, bearer())))
        .map();
  }

  private static Members info() {
    return Members.of("title", "Mimir")
        .and("version", VERSION)
        .and(
            "description",
            "The verification of persons and parties by the registers of EIS MVS. All fields are"
                + " always there, null where there is nothing.")
        .and("license", Members.of("name", "Apache-2.0").and("identifier", "Apache-2.0"));
  }

  private static Map<String, Object> tag(String name, String description) {
    return Members.of("name", name).and("description", description).map();
  }

  private static Map<String, Object> paths(Map<RequestMappingInfo, HandlerMethod> mapping) {
    Map<String, Object> paths = new TreeMap<>();
    mapping.forEach((info, method) -> {
      Does does = method.getMethodAnnotation(Does.class);
      if (does != null) {
        RequestMethod verb = info.getMethodsCondition().getMethods().iterator().next();
        paths.put(
            info.getPatternValues().iterator().next(),
            Members.of(verb.name().toLowerCase(Locale.ROOT), OperationDescription.of(does.value()))
                .map());
      }
    });
    return paths;
  }

  private static Map<String, Object> schemas() {
    Map<String, Object> schemas = new TreeMap<>();
    for (Operation operation : Operation.values()) {
      operation.answer().ifPresent(answer -> add(answer, schemas));
    }
    ProblemAnswers.SHAPES.forEach(problem -> add(problem, schemas));
    return schemas;
  }

  private static void add(Shape<?> shape, Map<String, Object> schemas) {
    shape.family().forEach((name, each) -> schemas.put(name, each.schema().keywords()));
  }

  private static Members requestId() {
    return Members.of(
            "description", "The id of the request: the one that came with it, or one made for it.")
        .and("schema", Members.of("type", "string"));
  }

  private static Members bearer() {
    return Members.of("type", "http")
        .and("scheme", "bearer")
        .and("bearerFormat", "JWT")
        .and(
            "description",
            "A token with the claims sub (user), client_id (legal entity) and scope.");
  }
}
