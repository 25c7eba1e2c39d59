package ua.ehealth.mimir.sync;

import java.util.Locale;

/** Why a run is started. */
public enum RunCause {
  /** Its schedule fired. */
  SCHEDULE,
  /** Somebody asked for it. */
  COMMAND,
  /** The wait of those without an answer is over: the run takes only them. */
  RETRY;

  /** What is stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The cause of that code; throws IllegalArgumentException if there is none. */
  public static RunCause of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
