package ua.ehealth.mimir.sync;

/**
 * A run could not go on; the cause says why. Nothing is lost: what it had claimed comes back when
 * its leases end, and what it had stored is spread by the next run.
 */
public final class RunBroken extends RuntimeException {
  private static final long serialVersionUID = 1;

  RunBroken(Throwable cause) {
    super(cause);
  }
}
