package ua.ehealth.mimir.sync.subjects;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import ua.ehealth.mimir.sync.Job;

/** Orders and claims as most tests want them: a validity of 270 days, a lease of a minute. */
final class TestClaims {
  static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  static final int PERIOD = 270;
  static final Duration MINUTE = Duration.ofMinutes(1);
  static final UUID SYSTEM = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private TestClaims() {}

  static ClaimOrder order(Job job, int batchSize) {
    return new ClaimOrder(
        job, UUID.randomUUID(), batchSize, MINUTE, PERIOD, 0, KYIV, Cursors.START, false);
  }

  static ClaimOrder rechecking(Job job, int days) {
    return new ClaimOrder(
        job, UUID.randomUUID(), 100, MINUTE, PERIOD, days, KYIV, Cursors.START, false);
  }

  static ClaimOrder onlyWaiting(Job job) {
    return new ClaimOrder(
        job, UUID.randomUUID(), 100, MINUTE, PERIOD, 0, KYIV, Cursors.START, true);
  }

  static List<UUID> ids(Claim claim) {
    return claim.subjects().stream().map(claimed -> claimed.subject().id()).toList();
  }
}
