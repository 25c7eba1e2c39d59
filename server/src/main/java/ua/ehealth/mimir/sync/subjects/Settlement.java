package ua.ehealth.mimir.sync.subjects;

import java.util.Objects;
import java.util.UUID;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.verification.ChangeCause;

/**
 * What is to be written to a claimed subject.
 *
 * @param token of the claim: nothing is written under another
 */
public record Settlement(UUID subject, long token, Finding finding) {

  public Settlement {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(finding);
  }

  /** What came of a claim. */
  public sealed interface Finding {}

  /**
   * A definite answer to the question that was built under the claim.
   *
   * @param cause {@link ChangeCause#ANSWER} or {@link ChangeCause#REUSED_ANSWER}
   */
  public record Answered(KeptAnswer answer, ChangeCause cause) implements Finding {}

  /** Nothing could be asked (specification 2.4); what exactly, the subject's data say. */
  public record NothingToAsk() implements Finding {}
}
