package ua.ehealth.mimir.operation;

import java.util.Objects;
import java.util.Optional;

/**
 * Who orders something, and why: it is kept for good with what was ordered.
 *
 * @param by a user's uuid, or who sits at the command line; never data of a patient
 * @param reason 1 to {@value #LONGEST} characters, without control characters
 * @param requestId of the request that brought the order
 */
public record OperatorOrder(String by, String reason, Optional<String> requestId) {
  /** Characters of a reason, at most. */
  public static final int LONGEST = 500;

  /** Throws IllegalArgumentException, with a line that may be shown, where the text will not do. */
  public OperatorOrder {
    by = checked("who orders it", by);
    reason = checked("the reason", reason);
    Objects.requireNonNull(requestId);
  }

  public static OperatorOrder of(String by, String reason) {
    return new OperatorOrder(by, reason, Optional.empty());
  }

  private static String checked(String what, String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw new IllegalArgumentException(what + " must be said");
    }
    if (stripped.length() > LONGEST) {
      throw new IllegalArgumentException(
          "%s must not be longer than %d characters".formatted(what, LONGEST));
    }
    if (stripped.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(what + " must be one line without control characters");
    }
    return stripped;
  }
}
