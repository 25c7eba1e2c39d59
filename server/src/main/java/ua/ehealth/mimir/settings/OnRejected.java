package ua.ehealth.mimir.settings;

/** What the register's code -1 is taken for (specification 2.5). */
public enum OnRejected {
  /** The data are wrong: NOT_VERIFIED. */
  INCORRECT_DATA,
  /** A technical error: nothing moves, the question is asked again. */
  UNAVAILABLE
}
