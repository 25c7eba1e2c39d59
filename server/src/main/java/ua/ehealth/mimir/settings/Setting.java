package ua.ehealth.mimir.settings;

import java.util.Optional;

/**
 * One thing that may be set: a row of the table in {@code README.md}.
 *
 * @param name of the environment variable or the key in a settings file
 * @param standard the value when nothing is set; empty where there is none
 * @param need which commands cannot do without it; empty where none needs it
 * @param secret never shown, neither in a message nor at the start, and read to the letter
 * @param meaning one sentence, the unit included
 * @param source the part of the specification that it comes from
 */
record Setting<T>(
    String name,
    Format<T> format,
    Optional<String> standard,
    Optional<Need> need,
    boolean secret,
    String meaning,
    String source) {

  static <T> Setting<T> of(
      String name, Format<T> format, String standard, String source, String meaning) {
    return new Setting<>(
        name, format, Optional.of(standard), Optional.empty(), false, meaning, source);
  }

  static <T> Setting<T> optional(String name, Format<T> format, String source, String meaning) {
    return new Setting<>(name, format, Optional.empty(), Optional.empty(), false, meaning, source);
  }

  static <T> Setting<T> needed(
      Need need, String name, Format<T> format, String source, String meaning) {
    return new Setting<>(name, format, Optional.empty(), Optional.of(need), false, meaning, source);
  }

  Setting<T> keptSecret() {
    return new Setting<>(name, format, standard, need, true, meaning, source);
  }

  /**
   * The value that a text stands for.
   *
   * @throws IllegalArgumentException with a reason that may be shown
   */
  T read(String text) {
    return format.reader().apply(secret ? text : text.strip());
  }

  /** An empty text sets nothing, unless it is a value of its own (an empty password). */
  boolean isSetBy(String text) {
    if (!text.isBlank()) {
      return true;
    }
    try {
      read(text);
      return true;
    } catch (IllegalArgumentException empty) {
      return false;
    }
  }
}
