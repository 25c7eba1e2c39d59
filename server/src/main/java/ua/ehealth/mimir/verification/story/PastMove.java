package ua.ehealth.mimir.verification.story;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ua.ehealth.mimir.subject.Flaw;

/**
 * A row of the history (specification 1.6), in its own words: an older version, or a newer one, may
 * have written it.
 *
 * @param stream {@code unzr} …, {@code nhs}
 * @param cause {@code answer} …, see {@link ua.ehealth.mimir.verification.ChangeCause#code}
 * @param fromStatus null where it is not known
 * @param registerCode the register's own, or null
 * @param question the pseudonym of what was asked, or null
 * @param flaws what was wrong with the value
 * @param cleared whether the value was removed from the subject
 * @param comment an operator's own words, or null
 */
public record PastMove(
    Instant at,
    String stream,
    String cause,
    UUID causedBy,
    String fromStatus,
    String toStatus,
    String toReason,
    Short registerCode,
    String ruleVersion,
    String question,
    List<Flaw> flaws,
    boolean cleared,
    String comment) {

  public PastMove {
    Objects.requireNonNull(at);
    Objects.requireNonNull(stream);
    Objects.requireNonNull(cause);
    Objects.requireNonNull(causedBy);
    Objects.requireNonNull(toStatus);
    Objects.requireNonNull(toReason);
    Objects.requireNonNull(ruleVersion);
    flaws = List.copyOf(flaws);
  }

  /** A comment may name anybody. */
  @Override
  public String toString() {
    return "PastMove[" + at + ", " + stream + ", " + cause + "]";
  }
}
