package ua.ehealth.mimir.sync.subjects;

import java.util.Objects;
import java.util.UUID;
import ua.ehealth.mimir.verification.Rules;

/**
 * Where moves come from, as the history keeps it (specification 1.6).
 *
 * @param user who is said to have caused them
 * @param run the job's; null where somebody asked for them
 * @param legalEntity whose token asked; null where a job caused them
 * @param requestId null where a job caused them
 * @param comment an operator's own words, or null
 */
record Origin(
    UUID user, UUID run, UUID legalEntity, String requestId, String comment, String ruleVersion) {

  Origin {
    Objects.requireNonNull(user);
    Objects.requireNonNull(ruleVersion);
  }

  static Origin run(UUID run, UUID user, Rules rules) {
    return new Origin(user, run, null, null, null, rules.version());
  }

  /** Somebody's request; a blank comment is none. */
  static Origin request(Requester who, String comment) {
    String words = comment == null || comment.isBlank() ? null : comment;
    return new Origin(who.user(), null, who.legalEntity(), who.requestId(), words, Rules.VERSION);
  }

  /** A comment may name anybody. */
  @Override
  public String toString() {
    return "Origin[user=" + user + ", run=" + run + ", requestId=" + requestId + "]";
  }
}
