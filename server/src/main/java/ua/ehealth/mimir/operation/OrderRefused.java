package ua.ehealth.mimir.operation;

import ua.ehealth.mimir.sync.RunRefused;

/** An order that cannot be followed: the message says why, in a line. Nothing was changed. */
public final class OrderRefused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Why why;

  /** Why it cannot be followed. */
  public enum Why {
    NO_SUCH_RUN,
    /** The run is over. */
    ENDED,
    ALREADY_PAUSED,
    ALREADY_STOPPING,
    /** What is to be resumed is not paused. */
    NOT_PAUSED,
    /** A pause has been ordered, and the run has not come to rest yet: soon. */
    STILL_PAUSING,
    /** A run of the job is under way. */
    UNDER_WAY,
    /** A run of the job is paused. */
    JOB_PAUSED,
    REGISTER_HELD,
    /** The quota of the register is 0. */
    WITHOUT_QUOTA,
    ALREADY_HELD,
    NOT_HELD
  }

  OrderRefused(Why why, String message) {
    super(message);
    this.why = why;
  }

  /** What a start or a resumption was refused for. */
  static OrderRefused of(RunRefused refused) {
    return new OrderRefused(
        switch (refused.why()) {
          case UNDER_WAY -> Why.UNDER_WAY;
          case PAUSED -> Why.JOB_PAUSED;
          case NOT_PAUSED -> Why.NOT_PAUSED;
          case HELD -> Why.REGISTER_HELD;
          case WITHOUT_QUOTA -> Why.WITHOUT_QUOTA;
        },
        refused.getMessage());
  }

  public Why why() {
    return why;
  }
}
