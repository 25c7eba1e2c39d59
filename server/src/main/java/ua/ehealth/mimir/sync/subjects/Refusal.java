package ua.ehealth.mimir.sync.subjects;

import ua.ehealth.mimir.verification.ManualRules;

/** Why a move that somebody asked for is refused (specification 4.1, 4.2). */
public enum Refusal {
  /** There is no such person; all others are conflicts with what stands there. */
  NOT_FOUND("Person not found"),
  /** Its {@code status} is not {@code active}, or {@code is_active} is not true. */
  NOT_ACTIVE("Person is not active"),
  /** Asked again of the register of UNZR, without a UNZR: a blank one is none. */
  NO_UNZR("Person has no unzr"),
  /** The manual rules know no such step. */
  NOT_ALLOWED(null),
  /** NOT_VERIFIED needs a comment that says why. */
  COMMENT_REQUIRED(ManualRules.COMMENT_REQUIRED);

  private final String text;

  Refusal(String text) {
    this.text = text;
  }

  /** In the one form that it has. */
  MoveResult.Refused refused() {
    return new MoveResult.Refused(this, text);
  }

  /** In the words of the rule that it breaks. */
  MoveResult.Refused refused(String text) {
    return new MoveResult.Refused(this, text);
  }
}
