package ua.ehealth.mimir.privacy;

/** What cannot be journaled may not be shown (specification 4.1). */
public final class JournalUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  JournalUnavailable() {
    super("the access journal cannot be written", null, false, false);
  }
}
