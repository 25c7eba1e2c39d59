package ua.ehealth.mimir.subject;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Dates kept as text: nothing has ever validated them (specification 1.4). */
public final class StoredDate {
  private static final int LENGTH = "YYYY-MM-DD".length();

  private StoredDate() {}

  /** The date, or null where the text is none of the form {@code YYYY-MM-DD}. */
  public static LocalDate read(String stored) {
    String text = StoredValue.normalise(stored);
    if (text.length() != LENGTH) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      return null;
    }
  }
}
