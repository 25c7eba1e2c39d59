package ua.ehealth.mimir.verification;

import java.util.Objects;

/**
 * What of the decisions can be set.
 *
 * @param onRejected setting {@code ON_REJECTED} (specification 2.5)
 * @param clearIncorrectUnzr setting {@code UNZR_CLEAR_INCORRECT}: whether a UNZR of a wrong format
 *     is removed from the person (specification 2.4)
 * @param version what the history names as the rules that were in force
 */
public record Rules(OnRejected onRejected, boolean clearIncorrectUnzr, String version) {
  /** Raised whenever a decision comes out otherwise than before. */
  public static final String VERSION = "1";

  /** The rules where nothing is set. */
  public static final Rules DEFAULT = new Rules(OnRejected.INCORRECT_DATA, true, VERSION);

  public Rules {
    Objects.requireNonNull(onRejected);
    Objects.requireNonNull(version);
  }

  /** What the register's answer -1 is taken for. */
  public enum OnRejected {
    /** The person's data is wrong: NOT_VERIFIED. */
    INCORRECT_DATA,
    /** A technical error: nothing moves, and the question is asked again. */
    UNAVAILABLE
  }
}
