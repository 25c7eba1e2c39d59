package ua.ehealth.mimir.verification;

import java.util.Collection;

/**
 * The one status of a subject that others act on, from the statuses of its streams (specification
 * 1.6). A stream that is IN_REVIEW under a lease is to be given with the status it had before the
 * claim; the manual IN_REVIEW of the NHS stream as it stands. Streams of others hold open text:
 * what is not known here counts for nothing, like VERIFICATION_NOT_NEEDED.
 */
public final class CumulativeStatus {
  public static final String VERIFIED = "VERIFIED";
  public static final String NOT_VERIFIED = "NOT_VERIFIED";
  public static final String VERIFICATION_NEEDED = "VERIFICATION_NEEDED";

  /** Persons only: something is wrong, but nobody is blocked. */
  public static final String CHANGES_NEEDED = "CHANGES_NEEDED";

  private CumulativeStatus() {}

  /**
   * The status of {@code persons}.
   *
   * @param current what stands there, possibly null; NOT_VERIFIED was set by hand and is returned
   *     unchanged, whatever the streams
   */
  public static String ofPerson(String current, Collection<String> streamStatuses) {
    return NOT_VERIFIED.equals(current) ? current : worst(streamStatuses, CHANGES_NEEDED);
  }

  /** The status of {@code parties}: NOT_VERIFIED blocks. */
  public static String ofParty(Collection<String> streamStatuses) {
    return worst(streamStatuses, NOT_VERIFIED);
  }

  private static String worst(Collection<String> streamStatuses, String whenNotVerified) {
    if (has(streamStatuses, StreamStatus.NOT_VERIFIED)) {
      return whenNotVerified;
    }
    boolean pending =
        has(streamStatuses, StreamStatus.VERIFICATION_NEEDED)
            || has(streamStatuses, StreamStatus.IN_REVIEW);
    return pending ? VERIFICATION_NEEDED : VERIFIED;
  }

  private static boolean has(Collection<String> streamStatuses, StreamStatus status) {
    return streamStatuses.stream().anyMatch(status.name()::equals);
  }
}
