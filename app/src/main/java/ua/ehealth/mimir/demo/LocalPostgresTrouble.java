package ua.ehealth.mimir.demo;

/** The demo's PostgreSQL cannot be had: the message says what, where, and what to do, in a line. */
public final class LocalPostgresTrouble extends RuntimeException {
  private static final long serialVersionUID = 1;

  LocalPostgresTrouble(String message) {
    super(message);
  }

  LocalPostgresTrouble(String message, Throwable cause) {
    super(message, cause);
  }
}
