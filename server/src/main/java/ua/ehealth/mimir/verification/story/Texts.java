package ua.ehealth.mimir.verification.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one language: a file of keys and texts, in which {@code {name}} stands for what is
 * filled in.
 */
final class Texts {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(read(language.code() + ".properties")));
    }
  }

  private final Properties texts;

  private Texts(Properties texts) {
    this.texts = texts;
  }

  static Texts of(Language language) {
    return ALL.get(language);
  }

  private static Properties read(String file) {
    Properties texts = new Properties();
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    return texts;
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** The text of the first key that there is one for. */
  String first(Map<String, ?> values, String... keys) {
    for (String key : keys) {
      if (texts.containsKey(key)) {
        return get(key, values);
      }
    }
    throw new IllegalArgumentException("no text " + String.join(", ", keys));
  }

  String get(String key) {
    return get(key, Map.of());
  }

  /** With its places not filled in. */
  String raw(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key);
    }
    return text;
  }

  /** What is filled in is taken as it is, braces and all. */
  String get(String key, Map<String, ?> values) {
    return PLACE
        .matcher(raw(key))
        .replaceAll(
            place -> Matcher.quoteReplacement(Objects.toString(values.get(place.group(1)), "")));
  }

  /** {@code 1 раз}, {@code 2 рази}, {@code 5 разів}: the number with the word that goes with it. */
  String counted(String key, long number) {
    return get(key + "." + form(number), Map.of("number", number));
  }

  private String form(long number) {
    return texts.containsKey("plural.two") ? ofTwo(number) : ofThree(number);
  }

  private static String ofTwo(long number) {
    return number == 1 ? "one" : "many";
  }

  private static String ofThree(long number) {
    long tens = number % 100;
    long ones = number % 10;
    if (ones == 1 && tens != 11) {
      return "one";
    }
    return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
  }
}
