package ua.ehealth.mimir.rig;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An operation as an OpenAPI description has it. */
public record DescribedOperation(JsonNode document, String path, String method, JsonNode told) {

  /** All that are described. */
  public static List<DescribedOperation> of(JsonNode document) {
    return document
        .get("paths")
        .propertyStream()
        .flatMap(path ->
            path.getValue()
                .propertyStream()
                .map(verb ->
                    new DescribedOperation(
                        document,
                        path.getKey(),
                        verb.getKey().toUpperCase(Locale.ROOT),
                        verb.getValue())))
        .toList();
  }

  public String id() {
    return told.get("operationId").asString();
  }

  /** The scope that it needs. */
  public String scope() {
    return told.at("/security/0/bearer/0").asString();
  }

  /** The status when all goes well. */
  public int success() {
    return Stream.of(200, 202).filter(this::mayEndIn).findFirst().orElseThrow();
  }

  public boolean mayEndIn(int status) {
    return told.get("responses").has(Integer.toString(status));
  }

  /** Whether it is about one subject, named in the path. */
  public boolean isOfOne() {
    return path.contains("{id}");
  }

  /** Whether it is about persons; about parties otherwise. */
  public boolean isOfPersons() {
    return told.get("tags").get(0).asString().equals("persons");
  }

  /** Of the query or the headers. */
  public List<JsonNode> parameters(String place) {
    return told.get("parameters")
        .valueStream()
        .filter(parameter -> parameter.get("in").asString().equals(place))
        .toList();
  }

  /** The path with this id in it. */
  public String target(Object id) {
    return path.replace("{id}", id.toString());
  }

  /** What is wrong with the body of an answer with this status; empty: it is as described. */
  public List<String> flaws(int status, JsonNode body) {
    JsonNode answer = resolved(told.get("responses").get(Integer.toString(status)));
    JsonNode schema = answer.get("content").valueStream().findFirst().orElseThrow().get("schema");
    return flaws("", resolved(schema), body).toList();
  }

  /** All fields that are described are always there, and no others. */
  private Stream<String> flaws(String where, JsonNode schema, JsonNode value) {
    if (value == null) {
      return Stream.of(where + " is missing");
    }
    if (schema.has("items") && value.isArray()) {
      return value
          .valueStream()
          .flatMap(item -> flaws(where + "[]", resolved(schema.get("items")), item));
    }
    if (schema.has("properties") && value.isObject()) {
      JsonNode members = schema.get("properties");
      return Stream.concat(
          value
              .propertyStream()
              .filter(member -> !members.has(member.getKey()))
              .map(member -> where + "/" + member.getKey() + " is not described"),
          members
              .propertyStream()
              .flatMap(member ->
                  flaws(
                      where + "/" + member.getKey(),
                      resolved(member.getValue()),
                      value.get(member.getKey()))));
    }
    return schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)
        ? Stream.of(where + " is none of the values")
        : Stream.empty();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
  }
}
