package ua.ehealth.mimir.sync;

import java.util.Locale;

/** Where a run stands (specification 2.1). */
public enum RunState {
  /** It works, if its process lives. */
  RUNNING,
  /** An operator paused it: nothing is claimed; it goes on when it is resumed, restarts or not. */
  PAUSED,
  /** Nothing was due any more. */
  FINISHED,
  /** Somebody stopped it: what it held has been given back. */
  STOPPED,
  /** Its register was held by hand: what it held has been given back. */
  HELD,
  /** It broke, or its process died. */
  FAILED,
  /** A schedule fired in vain: the job is paused or its register held. Nothing was claimed. */
  SKIPPED;

  /** What is stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of that code; throws IllegalArgumentException if there is none. */
  public static RunState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether it is over for good. */
  public boolean ended() {
    return this != RUNNING && this != PAUSED;
  }
}
