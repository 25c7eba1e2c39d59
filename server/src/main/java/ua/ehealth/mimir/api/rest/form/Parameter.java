package ua.ehealth.mimir.api.rest.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A parameter of a URL: how it is read, and how it is described. None is required.
 *
 * @param standard what counts where it is not given; null for nothing
 * @param reader empty for a value that is not allowed
 * @param rule what is answered then
 */
public record Parameter<T>(
    String name, Schema schema, T standard, Function<String, Optional<T>> reader, String rule) {
  private static final String NOT_IN_ENUM = "value is not allowed in enum";
  private static final int LONGEST_NUMBER = 9;

  /** One of these words, read as what stands beside it; null: no word is the standard. */
  public static <T> Parameter<T> oneOf(
      String name, String description, Map<String, T> words, String standard) {
    Schema schema = Schema.oneOf(List.copyOf(words.keySet())).described(description);
    return new Parameter<>(
        name,
        standard == null ? schema : schema.with("default", standard),
        standard == null ? null : words.get(standard),
        text -> Optional.ofNullable(words.get(text)),
        NOT_IN_ENUM);
  }

  public static Parameter<Integer> wholeNumber(
      String name, String description, int least, int most, int standard) {
    return new Parameter<>(
        name,
        Schema.wholeNumber(least, most, standard).with("default", standard).described(description),
        standard,
        text -> number(text).filter(number -> least <= number && number <= most),
        "expected a whole number from " + least + " to " + most);
  }

  private static Optional<Integer> number(String text) {
    boolean digits = text.chars().allMatch(letter -> '0' <= letter && letter <= '9');
    return text.isEmpty() || text.length() > LONGEST_NUMBER || !digits
        ? Optional.empty()
        : Optional.of(Integer.valueOf(text));
  }

  public static Parameter<UUID> uuid(String name, String description, String example) {
    return new Parameter<>(
        name, Schema.uuid(example).described(description), null, Ids::read, "expected a uuid");
  }

  /** Opaque text; whoever understands it judges it. */
  public static Parameter<String> text(
      String name, String description, int longest, String example) {
    return new Parameter<>(
        name,
        Schema.text(example).with("maxLength", longest).described(description),
        null,
        text -> Optional.of(text).filter(given -> !given.isEmpty() && given.length() <= longest),
        "expected 1 to " + longest + " characters");
  }

  /** The same, with another answer to a value that is not allowed. */
  public Parameter<T> ruled(String otherRule) {
    return new Parameter<>(name, schema, standard, reader, otherRule);
  }

  /**
   * The value given, or the standard.
   *
   * @throws InvalidParameter for a value that is not allowed, or more than one
   */
  public T in(Query query) {
    List<String> given = query.values(name);
    if (given.isEmpty()) {
      return standard;
    }
    if (given.size() > 1) {
      throw new InvalidParameter(name, "expected one value");
    }
    return reader.apply(given.getFirst()).orElseThrow(() -> refuse(rule));
  }

  public boolean isGivenIn(Query query) {
    return query.has(name);
  }

  /** For a value that only somebody else could judge. */
  public InvalidParameter refuse(String text) {
    return new InvalidParameter(name, text);
  }
}
