package ua.ehealth.mimir.privacy;

import java.util.Locale;

/** How an access ended; kept in the journal. */
public enum AccessOutcome {
  /** The data were given. */
  SHOWN,
  /** The data were changed as it was asked. */
  CHANGED,
  /** It was accepted; how it ends another row tells. */
  REQUESTED,
  /** What was requested before is done. */
  PROCESSED,
  /** What was requested before came to nothing. */
  FAILED,
  /** There is nobody, or nothing is known. */
  NOT_FOUND,
  /** It was not allowed. */
  REFUSED;

  /** What is stored: {@code not-found} … */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static AccessOutcome of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
