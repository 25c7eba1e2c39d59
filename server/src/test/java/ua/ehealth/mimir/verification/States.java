package ua.ehealth.mimir.verification;

import static ua.ehealth.mimir.verification.StreamStatus.IN_REVIEW;
import static ua.ehealth.mimir.verification.StreamStatus.NOT_VERIFIED;
import static ua.ehealth.mimir.verification.StreamStatus.VERIFICATION_NEEDED;
import static ua.ehealth.mimir.verification.StreamStatus.VERIFICATION_NOT_NEEDED;
import static ua.ehealth.mimir.verification.StreamStatus.VERIFIED;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Every kind of state that a stream can be in before a decision, under the words a reader knows.
 */
final class States {
  static final Instant EARLIER = Instant.parse("2026-01-02T03:04:05Z");
  static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
  static final UUID OLD_ROW = new UUID(1, 1);
  static final UUID ROW = new UUID(2, 2);

  private States() {}

  static Map<String, StreamState> before() {
    Map<String, StreamState> states = new LinkedHashMap<>();
    states.put(
        "VERIFICATION_NEEDED / INITIAL", StreamState.bare(VERIFICATION_NEEDED, Reason.INITIAL));
    states.put(
        "VERIFICATION_NEEDED / ONLINE_TRIGGERED, once NOT_VERIFIED",
        new StreamState(VERIFICATION_NEEDED, Reason.ONLINE_TRIGGERED, null, null, null, EARLIER));
    states.put(
        "VERIFIED / AUTO", new StreamState(VERIFIED, Reason.AUTO, OLD_ROW, one(), EARLIER, null));
    states.put(
        "NOT_VERIFIED / AUTO",
        new StreamState(NOT_VERIFIED, Reason.AUTO, OLD_ROW, one(), EARLIER, EARLIER));
    states.put(
        "NOT_VERIFIED / AUTO_INCORRECT_DATA",
        new StreamState(NOT_VERIFIED, Reason.AUTO_INCORRECT_DATA, null, null, null, EARLIER));
    states.put(
        "NOT_VERIFIED without a date",
        new StreamState(NOT_VERIFIED, Reason.AUTO, OLD_ROW, one(), EARLIER, null));
    states.put(
        "VERIFICATION_NOT_NEEDED / AUTO_DATA_ABSENT",
        StreamState.bare(VERIFICATION_NOT_NEEDED, Reason.AUTO_DATA_ABSENT));
    states.put(
        "IN_REVIEW / AUTO, left without a claim",
        new StreamState(IN_REVIEW, Reason.AUTO, OLD_ROW, one(), EARLIER, EARLIER));
    return Collections.unmodifiableMap(states);
  }

  private static Short one() {
    return (short) 1;
  }
}
