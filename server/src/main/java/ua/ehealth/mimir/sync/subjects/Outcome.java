package ua.ehealth.mimir.sync.subjects;

/** How a claim ended, for the counts of a run (specification 4.5). */
public enum Outcome {
  VERIFIED,
  NOT_VERIFIED,
  /** NOT_VERIFIED, because the register rejected the question. */
  REJECTED,
  /** NOT_VERIFIED, because the format is wrong. */
  INCORRECT,
  NOT_NEEDED,
  /** The data changed meanwhile: to be asked again. */
  QUESTION_CHANGED,
  /** The subject is no longer to be checked: as before the claim. */
  RETURNED,
  /** The claim was lost to a reset or ran out: nothing was written. */
  LOST
}
