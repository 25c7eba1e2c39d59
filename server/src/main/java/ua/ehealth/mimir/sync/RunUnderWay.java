package ua.ehealth.mimir.sync;

/** A run of the job is under way on another node, and lives (specification 2.1). */
public final class RunUnderWay extends RuntimeException {
  private static final long serialVersionUID = 1;

  RunUnderWay(Job job) {
    super("a run of " + job + " is under way already");
  }
}
