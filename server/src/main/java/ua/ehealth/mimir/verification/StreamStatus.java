package ua.ehealth.mimir.verification;

/** The statuses of a stream that is Mimir's to write (specification 1.5). */
public enum StreamStatus {
  /** To be asked. */
  VERIFICATION_NEEDED,
  /** Taken by a job. */
  IN_REVIEW,
  VERIFIED,
  NOT_VERIFIED,
  /** There is nothing to ask about. */
  VERIFICATION_NOT_NEEDED
}
