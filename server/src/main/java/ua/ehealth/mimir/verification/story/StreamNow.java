package ua.ehealth.mimir.verification.story;

import java.time.Instant;
import java.util.Objects;
import ua.ehealth.mimir.verification.Stream;
import ua.ehealth.mimir.verification.StreamState;

/**
 * A stream of ours as it stands.
 *
 * @param state before the claim, where a job has taken it
 * @param taken whether a job has taken it
 * @param notBefore when it comes back that waits or is set aside, {@code Instant.MAX} with the next
 *     run; null where it does not wait
 * @param attempts how often in a row the register has not answered
 * @param answerAfter only an answer obtained later counts; or null
 * @param periodDays an answer of day D is due on D + this
 * @param recheckDays the same for NOT_VERIFIED; 0: those are not asked again
 * @param question the pseudonym of what would be asked now, or null where nothing would
 */
public record StreamNow(
    Stream stream,
    StreamState state,
    boolean taken,
    Instant notBefore,
    int attempts,
    Instant answerAfter,
    int periodDays,
    int recheckDays,
    String question) {

  public StreamNow {
    Objects.requireNonNull(stream);
    Objects.requireNonNull(state);
  }
}
