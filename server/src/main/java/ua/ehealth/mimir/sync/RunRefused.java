package ua.ehealth.mimir.sync;

import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.hold.Hold;

/** A run was not begun: the message says why, in a line. Nothing was claimed. */
public final class RunRefused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Why why;

  /** Why it was not begun. */
  public enum Why {
    /** A run of the job is under way, and lives (specification 2.1). */
    UNDER_WAY,
    /** A run of the job is paused. */
    PAUSED,
    /** What was to go on is not paused. */
    NOT_PAUSED,
    /** An operator holds the register (specification 2.6). */
    HELD,
    /** A quota of 0: no call may be made (specification 2.7). */
    WITHOUT_QUOTA
  }

  private RunRefused(Why why, String message) {
    super(message);
    this.why = why;
  }

  static RunRefused underWay(Job job) {
    return new RunRefused(
        Why.UNDER_WAY,
        "a run of " + job + " is under way elsewhere, and does what this one would do");
  }

  /**
   * @param pause who paused it, when and why
   */
  static RunRefused paused(Job job, String pause) {
    return new RunRefused(
        Why.PAUSED, "a run of %s is paused: resume or stop that one (%s)".formatted(job, pause));
  }

  static RunRefused notPaused() {
    return new RunRefused(Why.NOT_PAUSED, "the run is not paused any more");
  }

  static RunRefused held(Job job, Hold hold) {
    return new RunRefused(Why.HELD, "%s does not run: %s".formatted(job, hold.inWords()));
  }

  static RunRefused withoutQuota(Job job, EisService service) {
    return new RunRefused(
        Why.WITHOUT_QUOTA,
        "%s asks %s, which may not be called: %s_QUOTA_PER_SECOND is 0"
            .formatted(job, service.code(), service));
  }

  public Why why() {
    return why;
  }
}
