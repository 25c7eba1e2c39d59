package ua.ehealth.mimir.unzrinfo;

/** A request that was not taken: the message says why, in a line, and names nobody's data. */
public final class RequestRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Cause cause;

  /** Whose fault it is. */
  public enum Cause {
    /** The UNZR is blank, too long or holds characters that no message can carry. */
    UNZR,
    /** This deployment is not set up to keep personal information. */
    CONFIGURATION
  }

  private RequestRefused(Cause cause, String message) {
    super(message);
    this.cause = cause;
  }

  static RequestRefused unzr(String message) {
    return new RequestRefused(Cause.UNZR, message);
  }

  static RequestRefused configuration(String message) {
    return new RequestRefused(Cause.CONFIGURATION, message);
  }

  /** Whose fault it is. */
  public Cause why() {
    return cause;
  }
}
