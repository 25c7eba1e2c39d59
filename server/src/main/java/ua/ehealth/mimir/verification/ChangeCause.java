package ua.ehealth.mimir.verification;

import java.util.Locale;

/** What moved a stream; kept in the history for ever (specification 1.6). */
public enum ChangeCause {
  /** The register answered the question of a claim. */
  ANSWER,
  /** An answer that was kept, or that another asked for, served a claim. */
  REUSED_ANSWER,
  /** An answer about a document came to another who has the same one. */
  SPREAD,
  /** There is nothing to ask about, or its format is wrong. */
  LOCAL_CHECK,
  /** The data changed while the question was on its way. */
  QUESTION_CHANGED;

  /** What is stored: {@code reused-answer} … */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
