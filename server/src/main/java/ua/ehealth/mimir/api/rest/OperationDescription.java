package ua.ehealth.mimir.api.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ua.ehealth.mimir.api.http.RequestId;
import ua.ehealth.mimir.api.rest.form.Parameter;
import ua.ehealth.mimir.api.rest.form.Schema;
import ua.ehealth.mimir.api.rest.form.Shape;

/** One operation in the description. */
final class OperationDescription {
  private static final String JSON = "application/json";

  private OperationDescription() {}

  static Members of(Operation operation) {
    Members described =
        Members.of("operationId", operation.id())
            .and("tags", List.of(operation.tag()))
            .and("summary", operation.summary())
            .and("description", "Scope `" + operation.scope().text() + "`.")
            .and(
                "security",
                List.of(Members.of(OpenApi.SECURITY, List.of(operation.scope().text())).map()))
            .and("parameters", parameters(operation));
    if (operation.changes()) {
      described.and(
          "requestBody",
          Members.of("description", "Nothing in it is heeded.")
              .and("required", false)
              .and("content", content(Members.of("type", "object"), null)));
    }
    Map<String, Object> responses = new TreeMap<>(ProblemAnswers.of(operation));
    responses.putAll(success(operation));
    return described.and("responses", responses);
  }

  private static List<Map<String, Object>> parameters(Operation operation) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    if (operation.isOfOne()) {
      parameters.add(id());
    }
    if (operation.isTagged()) {
      parameters.add(
          parameter(
              "If-None-Match",
              "header",
              "The ETag of an answer that is at hand: 304 if it still holds.",
              Map.of("type", "string")));
    }
    operation.parameters().forEach(parameter -> parameters.add(query(parameter)));
    return parameters;
  }

  private static Map<String, Object> id() {
    Schema id = Schema.uuid(SubjectShapes.EXAMPLE_ID);
    Map<String, Object> parameter =
        parameter(
            "id", "path", "What is no uuid is answered like one that nobody has.", id.keywords());
    parameter.put("required", true);
    parameter.put("example", id.example());
    return parameter;
  }

  private static Map<String, Object> query(Parameter<?> parameter) {
    Map<String, Object> schema = new LinkedHashMap<>(parameter.schema().keywords());
    String description = (String) schema.remove("description");
    return parameter(parameter.name(), "query", description, schema);
  }

  private static Map<String, Object> parameter(
      String name, String place, String description, Map<String, Object> schema) {
    return Members.of("name", name)
        .and("in", place)
        .and("required", false)
        .and("description", description)
        .and("schema", schema)
        .map();
  }

  private static Map<String, Object> success(Operation operation) {
    Map<String, Object> responses = new LinkedHashMap<>();
    if (operation.answer().isEmpty()) {
      responses.put("202", answer("Taken note of.", headers()));
      return responses;
    }
    Members headers = headers();
    if (operation.isTagged()) {
      headers.and(
          "ETag",
          Members.of("description", "Changes with whatever is shown.")
              .and("schema", Members.of("type", "string")));
      responses.put("304", answer("As it was.", headers));
    }
    Shape<?> shape = operation.answer().get();
    Members body = Members.ref("schemas", shape.name());
    Map<String, Object> answer = answer(shape.description(), headers);
    answer.put("content", content(body, shape.example()).map());
    responses.put("200", answer);
    return responses;
  }

  private static Map<String, Object> answer(String description, Members headers) {
    return Members.of("description", description).and("headers", headers).map();
  }

  private static Members headers() {
    return Members.of(RequestId.HEADER, Members.ref("headers", RequestId.HEADER));
  }

  private static Members content(Members schema, Object example) {
    Members type = Members.of("schema", schema);
    return Members.of(JSON, example == null ? type : type.and("example", example));
  }
}
