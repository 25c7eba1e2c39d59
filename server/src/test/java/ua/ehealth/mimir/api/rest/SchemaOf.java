package ua.ehealth.mimir.api.rest;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Judges JSON by the schemas of an OpenAPI document, and by nothing else that the code knows. Safe
 * for use by many threads.
 */
final class SchemaOf {
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final Map<JsonNode, com.networknt.schema.Schema> schemas = new ConcurrentHashMap<>();
  private final JsonNode document;

  SchemaOf(JsonNode document) {
    this.document = document;
  }

  /** What is wrong with a value; its schema may refer to others of the document. */
  List<String> complaints(JsonNode schema, JsonNode value) {
    return schemas.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(Object::toString)
        .toList();
  }

  /** The schema on its own, with all of the document beside it. */
  private com.networknt.schema.Schema compile(JsonNode schema) {
    JsonNode all = document.get("components").get("schemas");
    String alone = "{\"allOf\": [%s], \"$defs\": %s}".formatted(schema, all);
    return registry.getSchema(alone.replace("#/components/schemas/", "#/$defs/"));
  }
}
