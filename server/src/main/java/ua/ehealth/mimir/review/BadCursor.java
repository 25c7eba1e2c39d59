package ua.ehealth.mimir.review;

/**
 * Text that is no cursor, or one of another version, list, filter or order. The message does not
 * repeat it.
 */
public final class BadCursor extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadCursor(String message) {
    super(message);
  }
}
