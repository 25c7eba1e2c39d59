package ua.ehealth.mimir.verification;

/**
 * The reasons that Mimir gives to its own streams, and those of the NHS stream (specification 1.5).
 * Reasons are open text in the database: other services write more.
 */
public final class Reason {
  /** The row existed before verification was introduced. */
  public static final String INITIAL = "INITIAL";

  /** The data changed, or somebody asked for a re-check. */
  public static final String ONLINE_TRIGGERED = "ONLINE_TRIGGERED";

  /** A job's work: taken, or answered by the register. */
  public static final String AUTO = "AUTO";

  /** The value fails the local format check, or the register rejected it. */
  public static final String AUTO_INCORRECT_DATA = "AUTO_INCORRECT_DATA";

  /** There is nothing to ask about. */
  public static final String AUTO_DATA_ABSENT = "AUTO_DATA_ABSENT";

  /** NHS stream: the rules found something that an employee is to look at. */
  public static final String RULES_TRIGGERED = "RULES_TRIGGERED";

  /** NHS stream: the rules found nothing. */
  public static final String RULES_PASSED = "RULES_PASSED";

  /** NHS stream: an employee's work. */
  public static final String MANUAL = "MANUAL";

  private Reason() {}
}
