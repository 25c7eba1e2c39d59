package ua.ehealth.mimir.cli;

import ua.ehealth.mimir.sync.Job;

/** What a run would cost, in words. */
final class DryRun {
  private DryRun() {}

  static String text(Job job, long due, int quotaPerSecond) {
    if (due == 0) {
      return job + ": nothing is due";
    }
    String calls =
        Wording.number(due)
            + " due, at most as many calls to "
            + job.stream().register().service().code();
    String time =
        quotaPerSecond == 0
            ? "; its quota is 0, so none would be made"
            : "; at "
                + quotaPerSecond
                + " a second at most "
                + Wording.seconds((double) due / quotaPerSecond);
    return job + ": " + calls + time;
  }
}
