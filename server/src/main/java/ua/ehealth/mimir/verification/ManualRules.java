package ua.ehealth.mimir.verification;

import static ua.ehealth.mimir.verification.StreamStatus.IN_REVIEW;
import static ua.ehealth.mimir.verification.StreamStatus.VERIFICATION_NEEDED;

import java.time.Instant;

/**
 * The steps that an employee may make in the NHS stream (specification 1.5, 4.2):
 * VERIFICATION_NEEDED/RULES_TRIGGERED to IN_REVIEW, and from there to VERIFIED or NOT_VERIFIED.
 */
public final class ManualRules {
  /** NOT_VERIFIED without a comment; documented, word for word. */
  public static final String COMMENT_REQUIRED = "verification status comment is required";

  /** IN_REVIEW, where the rules have not found anything; documented, word for word. */
  public static final String NOT_TRANSFERABLE =
      "Such person can't be transferred into manual verification process";

  private ManualRules() {}

  /** What is to be done. */
  public sealed interface Decision {
    record Moved(NhsState after) implements Decision {}

    /** There is no such step, in words for the caller. */
    record NotAllowed(String text) implements Decision {}

    /** The step is there, but not without a comment. */
    record CommentMissing() implements Decision {}
  }

  /**
   * Judges the step. A comment given with IN_REVIEW takes the place of the one that stands there;
   * VERIFIED leaves none.
   *
   * @param comment null or blank is none
   * @param now the moment of the step
   */
  public static Decision decide(NhsState before, StreamStatus wanted, String comment, Instant now) {
    return switch (wanted) {
      case IN_REVIEW -> transferred(before, comment);
      case VERIFIED ->
          IN_REVIEW.name().equals(before.status()) ? verified() : notAllowed(before, wanted);
      case NOT_VERIFIED ->
          IN_REVIEW.name().equals(before.status())
              ? notVerified(comment, now)
              : notAllowed(before, wanted);
      case VERIFICATION_NEEDED, VERIFICATION_NOT_NEEDED -> notAllowed(before, wanted);
    };
  }

  private static Decision transferred(NhsState before, String comment) {
    if (!VERIFICATION_NEEDED.name().equals(before.status())) {
      return notAllowed(before, IN_REVIEW);
    }
    if (!Reason.RULES_TRIGGERED.equals(before.reason())) {
      return new Decision.NotAllowed(NOT_TRANSFERABLE);
    }
    String kept = isBlank(comment) ? before.comment() : comment;
    return moved(IN_REVIEW, kept, before.unverifiedAt());
  }

  private static Decision verified() {
    return moved(StreamStatus.VERIFIED, null, null);
  }

  private static Decision notVerified(String comment, Instant now) {
    return isBlank(comment)
        ? new Decision.CommentMissing()
        : moved(StreamStatus.NOT_VERIFIED, comment, now);
  }

  private static Decision moved(StreamStatus status, String comment, Instant unverifiedAt) {
    return new Decision.Moved(new NhsState(status.name(), Reason.MANUAL, comment, unverifiedAt));
  }

  private static Decision notAllowed(NhsState before, StreamStatus wanted) {
    return new Decision.NotAllowed(
        "Can't update verification status from %s to %s".formatted(before.status(), wanted));
  }

  private static boolean isBlank(String comment) {
    return comment == null || comment.isBlank();
  }
}
