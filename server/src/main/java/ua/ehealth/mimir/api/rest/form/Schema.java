package ua.ehealth.mimir.api.rest.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON Schema of dialect 2020-12, as OpenAPI 3.1 holds it. */
public final class Schema {
  private final Map<String, Object> keywords;
  private final Object example;

  private Schema(Map<String, Object> keywords, Object example) {
    this.keywords = Collections.unmodifiableMap(keywords);
    this.example = example;
  }

  /** Any text. */
  public static Schema text(String example) {
    return new Schema(of("type", "string"), example);
  }

  /** One of these words. */
  public static Schema oneOf(List<String> words) {
    return new Schema(of("type", "string", "enum", words), words.getFirst());
  }

  /** The name of one of these. */
  public static <E extends Enum<E>> Schema oneOf(Class<E> type) {
    return oneOf(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }

  public static Schema uuid(String example) {
    return new Schema(of("type", "string", "format", "uuid"), example);
  }

  /** A moment in UTC. */
  public static Schema moment() {
    return new Schema(of("type", "string", "format", "date-time"), "2026-01-31T09:30:00Z");
  }

  public static Schema wholeNumber(long least, long most, long example) {
    return new Schema(of("type", "integer", "minimum", least, "maximum", most), example);
  }

  public static Schema flag() {
    return new Schema(of("type", "boolean"), true);
  }

  public static Schema wholeNumber() {
    return new Schema(of("type", "integer"), 0);
  }

  /** The shape of that name among the components. */
  static Schema of(Shape<?> shape) {
    return new Schema(of("$ref", "#/components/schemas/" + shape.name()), shape.example());
  }

  static Schema listOf(Shape<?> shape) {
    return new Schema(of("type", "array", "items", of(shape).keywords()), List.of(shape.example()));
  }

  /** An object of its fields and no others; all of them are always there. */
  static Schema object(Map<String, Object> properties, Object example) {
    return new Schema(
        of(
            "type",
            "object",
            "properties",
            properties,
            "required",
            List.copyOf(properties.keySet()),
            "additionalProperties",
            false),
        example);
  }

  /** The same, or null. */
  public Schema orNull() {
    if (keywords.containsKey("$ref")) {
      return new Schema(of("anyOf", List.of(keywords, of("type", "null"))), example);
    }
    Map<String, Object> changed = new LinkedHashMap<>(keywords);
    changed.put("type", List.of(keywords.get("type"), "null"));
    if (keywords.get("enum") instanceof List<?> values) {
      List<Object> allowed = new ArrayList<>(values);
      allowed.add(null);
      changed.put("enum", allowed);
    }
    return new Schema(changed, example);
  }

  public Schema described(String description) {
    return with("description", description);
  }

  /** The same with one more keyword. */
  public Schema with(String keyword, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(keywords);
    changed.put(keyword, value);
    return new Schema(changed, example);
  }

  public Map<String, Object> keywords() {
    return keywords;
  }

  /** A value that fits. */
  public Object example() {
    return example;
  }

  /** Keys and values in turn, in this order. */
  private static Map<String, Object> of(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
