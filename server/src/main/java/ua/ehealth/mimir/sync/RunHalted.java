package ua.ehealth.mimir.sync;

/**
 * An operator brought a run to an end before its time: by an order, or by holding its register. The
 * message names who, when and why. What it had claimed has been given back.
 */
public final class RunHalted extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final RunState state;

  /**
   * @param message who, when and why, in a line
   */
  public RunHalted(RunState state, String message) {
    super(message);
    this.state = state;
  }

  /** PAUSED, STOPPED or HELD. */
  public RunState state() {
    return state;
  }
}
