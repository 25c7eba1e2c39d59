package ua.ehealth.mimir.verification.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a story is told in. */
public enum Language {
  UK,
  EN;

  /** {@code uk}, {@code en}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of that code, whatever its case. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values())
        .filter(language -> language.code().equalsIgnoreCase(code))
        .findFirst();
  }
}
