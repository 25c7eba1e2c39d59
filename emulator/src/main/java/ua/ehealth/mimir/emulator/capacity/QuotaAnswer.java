package ua.ehealth.mimir.emulator.capacity;

import java.util.Locale;

/** How a call over the quota is refused. */
public enum QuotaAnswer {
  /** A SOAP fault. */
  FAULT("fault"),
  /** HTTP 429. */
  HTTP_429("429");

  private final String text;

  QuotaAnswer(String text) {
    this.text = text;
  }

  /**
   * Reads {@code fault} or {@code 429}.
   *
   * @throws IllegalArgumentException where it is neither
   */
  public static QuotaAnswer parse(String text) {
    for (QuotaAnswer answer : values()) {
      if (answer.text.equals(text.toLowerCase(Locale.ROOT))) {
        return answer;
      }
    }
    throw new IllegalArgumentException(
        "the answer to a call over the quota is fault or 429, not \"" + text + "\"");
  }

  @Override
  public String toString() {
    return text;
  }
}
