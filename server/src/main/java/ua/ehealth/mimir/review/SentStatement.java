package ua.ehealth.mimir.review;

import java.util.List;

/**
 * A statement as it goes to the database.
 *
 * @param text with question marks
 * @param values for them, none of them null
 */
public record SentStatement(String text, List<Object> values) {
  public SentStatement {
    values = List.copyOf(values);
  }
}
