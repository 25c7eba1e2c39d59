package ua.ehealth.mimir.cli;

/** What a run would cost, in words. */
final class DryRun {
  private DryRun() {}

  static String text(String job, long due, int quotaPerSecond) {
    if (due == 0) {
      return job + ": nothing is due";
    }
    String calls =
        Wording.number(due) + " due, at most as many calls to " + JobName.service(job).code();
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
