package ua.ehealth.mimir.api.rest.form;

import java.util.List;
import java.util.function.Function;

/**
 * A field of an answer: what it is called, what it may hold, and where it comes from.
 *
 * @param value what is written: text, a number, a map, a list or null
 * @param shapes those that its schema refers to
 */
public record Field<T>(
    String name, Schema schema, Function<? super T, ?> value, List<Shape<?>> shapes) {
  public Field {
    shapes = List.copyOf(shapes);
  }

  public static <T> Field<T> of(String name, Schema schema, Function<? super T, ?> value) {
    return new Field<>(name, schema, value, List.of());
  }

  /** An object within; null where there is none to be shown. */
  public static <T, P> Field<T> nullable(
      String name, String description, Shape<P> shape, Function<? super T, ? extends P> part) {
    return new Field<>(
        name,
        Schema.of(shape).orNull().described(description),
        whole -> {
          P within = part.apply(whole);
          return within == null ? null : shape.write(within);
        },
        List.of(shape));
  }

  /** An object within, always there. */
  public static <T, P> Field<T> object(
      String name, Shape<P> shape, Function<? super T, ? extends P> part) {
    return new Field<>(
        name, Schema.of(shape), whole -> shape.write(part.apply(whole)), List.of(shape));
  }

  /** A list of objects. */
  public static <T, P> Field<T> list(
      String name, Shape<P> shape, Function<? super T, List<P>> parts) {
    return new Field<>(
        name,
        Schema.listOf(shape),
        whole -> parts.apply(whole).stream().map(shape::write).toList(),
        List.of(shape));
  }
}
