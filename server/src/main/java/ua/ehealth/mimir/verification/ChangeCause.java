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
  QUESTION_CHANGED,
  /** Another service said that the data changed (specification 2.9). */
  DATA_CHANGED,
  /** An employee wants the register asked again (specification 2.9). */
  RESUBMITTED,
  /** An employee judged by the manual rules; the NHS stream only (specification 4.2). */
  MANUAL_RULES;

  /** Whether it is a register's answer that moved the stream. */
  public boolean isAnswer() {
    return this == ANSWER || this == REUSED_ANSWER || this == SPREAD;
  }

  /** What is stored: {@code reused-answer} … */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
