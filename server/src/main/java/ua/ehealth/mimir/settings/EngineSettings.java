package ua.ehealth.mimir.settings;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * How answers turn into statuses, and how work is claimed (specification 2.2 to 2.6).
 *
 * @param zone where "today" is, and what schedules are read in
 * @param leaseSeconds after which the claims of a dead node are taken over
 * @param sweepSeconds between looks for such claims
 * @param answerReuseHours how long an answer serves everybody with the same question; 0: not at all
 * @param clearIncorrectUnzr whether a UNZR of a wrong format is cleared from the person
 * @param systemUser who the jobs are in {@code inserted_by} and {@code updated_by}
 * @param pseudonymKey of the hashes that stand for questions, at least 32 bytes; empty: Mimir's own
 */
public record EngineSettings(
    ZoneId zone,
    int leaseSeconds,
    int sweepSeconds,
    RetryDelays retryDelays,
    int answerReuseHours,
    OnRejected onRejected,
    boolean clearIncorrectUnzr,
    int historyYears,
    UUID systemUser,
    Optional<byte[]> pseudonymKey) {

  @Override
  public String toString() {
    return "EngineSettings[zone=" + zone + ", retryDelays=" + retryDelays + ", …]";
  }
}
