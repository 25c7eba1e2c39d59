package ua.ehealth.mimir.api.rest.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An object in an answer: how it is written, and how it is described.
 *
 * @param name among the schemas of the description
 */
public record Shape<T>(String name, String description, List<Field<T>> fields) {
  public Shape {
    fields = List.copyOf(fields);
  }

  /** The object in JSON; every field is there, null where there is nothing. */
  public Map<String, Object> write(T subject) {
    return each(field -> field.value().apply(subject));
  }

  public Schema schema() {
    return Schema.object(each(field -> field.schema().keywords()), example())
        .described(description);
  }

  /** One such object, of nobody. */
  public Map<String, Object> example() {
    return each(field -> field.schema().example());
  }

  /** This one and all within it, by name. */
  public Map<String, Shape<?>> family() {
    Map<String, Shape<?>> family = new LinkedHashMap<>();
    family.put(name, this);
    fields.forEach(field -> field.shapes().forEach(within -> family.putAll(within.family())));
    return family;
  }

  private Map<String, Object> each(Function<Field<T>, Object> value) {
    Map<String, Object> object = new LinkedHashMap<>();
    fields.forEach(field -> object.put(field.name(), value.apply(field)));
    return object;
  }
}
