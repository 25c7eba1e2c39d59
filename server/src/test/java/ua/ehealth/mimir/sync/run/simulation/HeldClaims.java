package ua.ehealth.mimir.sync.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ua.ehealth.mimir.settings.RetryDelays;
import ua.ehealth.mimir.sync.run.Event;
import ua.ehealth.mimir.sync.subjects.Claim;
import ua.ehealth.mimir.sync.subjects.ClaimedSubject;
import ua.ehealth.mimir.sync.subjects.GivenBack;

/** What a run has claimed: each claim of a subject ends once, and then its lease, once. */
final class HeldClaims {
  private final SubjectTable table;
  private final RetryDelays delays;
  private final Map<Place, ClaimedSubject> subjects = new HashMap<>();
  private final Set<Long> leases = new HashSet<>();

  private record Place(UUID subject, long token) {}

  HeldClaims(SubjectTable table, RetryDelays delays) {
    this.table = table;
    this.delays = delays;
  }

  void claimed(Claim claim) {
    if (claim.token() != 0) {
      leases.add(claim.token());
    }
    for (ClaimedSubject subject : claim.subjects()) {
      subjects.put(new Place(subject.subject().id(), subject.token()), subject);
    }
  }

  ClaimedSubject end(UUID subject, long token) {
    ClaimedSubject ended = subjects.remove(new Place(subject, token));
    assertThat(ended).as("a claim that has not ended").isNotNull();
    return ended;
  }

  void giveBack(GivenBack given) {
    ClaimedSubject subject = end(given.subject(), given.token());
    Optional<Duration> delay = delays.after(subject.attempts() + 1);
    assertThat(given.delay().isPresent()).isEqualTo(delay.isPresent());
    delay.ifPresent(exactly ->
        assertThat(given.delay().orElseThrow())
            .isBetween(
                exactly.multipliedBy(8).dividedBy(10), exactly.multipliedBy(12).dividedBy(10)));
  }

  void settle(Set<Long> tokens) {
    for (long token : tokens) {
      assertThat(leases.remove(token)).as("a lease that is not settled").isTrue();
      assertThat(table.rows()).noneMatch(row -> row.claimedUnder(token));
    }
  }

  void renewed(Event.Renewed renewed) {
    renewed.asked().tokens().stream()
        .filter(token -> !renewed.live().contains(token))
        .forEach(leases::remove);
  }

  Set<Long> leases() {
    return leases;
  }

  boolean allEnded() {
    return subjects.isEmpty();
  }
}
