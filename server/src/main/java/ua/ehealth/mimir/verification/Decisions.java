package ua.ehealth.mimir.verification;

import static ua.ehealth.mimir.verification.StreamStatus.NOT_VERIFIED;
import static ua.ehealth.mimir.verification.StreamStatus.VERIFICATION_NEEDED;
import static ua.ehealth.mimir.verification.StreamStatus.VERIFICATION_NOT_NEEDED;
import static ua.ehealth.mimir.verification.StreamStatus.VERIFIED;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.Trouble;

/**
 * What becomes of a stream (specification 1.5, 2.4, 2.5, 2.9). {@code before} is everywhere the
 * state before the claim. An answer that is not definite has no decision: the state before stays.
 */
public final class Decisions {
  private Decisions() {}

  /** The answer as the rules take it: a rejection may count as no answer at all. */
  public static Answer read(Rules rules, Answer answer) {
    boolean dropped =
        answer instanceof Answer.Rejected && rules.onRejected() == Rules.OnRejected.UNAVAILABLE;
    return dropped
        ? new Answer.Unavailable(Trouble.of(Trouble.Kind.PROVIDER, "status.rejected"))
        : answer;
  }

  /** What a register's answer says of whoever was asked about: the only place of polarity. */
  public static StreamStatus verdict(Register register, Answer.Definite answer) {
    return switch (register.polarity()) {
      case FOUND_IS_GOOD -> answer instanceof Answer.Found ? VERIFIED : NOT_VERIFIED;
      case FOUND_IS_BAD -> answer instanceof Answer.NotFound ? VERIFIED : NOT_VERIFIED;
    };
  }

  /**
   * The register answered (specification 2.5).
   *
   * @param dataId the row of MIMIR that holds the answer; needed where the stream {@linkplain
   *     Stream#pointsToRow points to it}, not looked at where it does not
   * @param answeredAt the time of the answer used: a reused answer keeps its time
   */
  public static StreamState answered(
      Stream stream, StreamState before, Answer.Definite answer, UUID dataId, Instant answeredAt) {
    StreamStatus status = verdict(stream.register(), answer);
    return new StreamState(
        status,
        answer instanceof Answer.Rejected ? Reason.AUTO_INCORRECT_DATA : Reason.AUTO,
        stream.pointsToRow(answer) ? Objects.requireNonNull(dataId, "no row of MIMIR") : null,
        answer.code(),
        answeredAt,
        status == NOT_VERIFIED ? unverifiedSince(before, answeredAt) : null);
  }

  /** There is nothing to ask about (specification 2.4): nothing is left of what was before. */
  public static StreamState dataAbsent(StreamState before) {
    Objects.requireNonNull(before);
    return StreamState.bare(VERIFICATION_NOT_NEEDED, Reason.AUTO_DATA_ABSENT);
  }

  /** What there is to ask about has a wrong format (specification 2.4). */
  public static StreamState dataIncorrect(StreamState before, Instant now) {
    return new StreamState(
        NOT_VERIFIED, Reason.AUTO_INCORRECT_DATA, null, null, null, unverifiedSince(before, now));
  }

  /**
   * The subject's data changed, or somebody wants it asked again (specification 2.9).
   *
   * @param inquiry what the stream makes of the data as it is now
   */
  public static StreamState reset(StreamState before, Inquiry inquiry) {
    return switch (inquiry) {
      case Inquiry.DataAbsent _ -> dataAbsent(before);
      case Inquiry.Ask _, Inquiry.DataIncorrect _ ->
          new StreamState(
              VERIFICATION_NEEDED,
              Reason.ONLINE_TRIGGERED,
              null,
              null,
              null,
              before.unverifiedAt());
    };
  }

  /**
   * The question answered is no longer the subject's, or a claim was left by an older system
   * (specification 2.3): to be asked first, all else as it is.
   */
  public static StreamState askAgain(StreamState before) {
    return new StreamState(
        VERIFICATION_NEEDED,
        Reason.ONLINE_TRIGGERED,
        before.dataId(),
        before.dataStatus(),
        before.syncedAt(),
        before.unverifiedAt());
  }

  /** A stream that already was NOT_VERIFIED keeps the moment it became so (specification 2.5). */
  private static Instant unverifiedSince(StreamState before, Instant now) {
    return before.status() == NOT_VERIFIED && before.unverifiedAt() != null
        ? before.unverifiedAt()
        : now;
  }
}
