package ua.ehealth.mimir.sync;

import ua.ehealth.mimir.registry.EisService;

/** A run was not begun: the message says why, in a line. Nothing was claimed. */
public final class RunRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private RunRefused(String message) {
    super(message);
  }

  /** A run of the job is under way, and lives (specification 2.1). */
  static RunRefused underWay(Job job) {
    return new RunRefused(
        "a run of " + job + " is under way elsewhere, and does what this one would do");
  }

  /** A quota of 0: no call may be made (specification 2.7). */
  static RunRefused withoutQuota(Job job, EisService service) {
    return new RunRefused(
        "%s asks %s, which may not be called: %s_QUOTA_PER_SECOND is 0"
            .formatted(job, service.code(), service));
  }
}
