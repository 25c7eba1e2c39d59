package ua.ehealth.mimir.sync.run.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ua.ehealth.mimir.sync.subjects.Claim;
import ua.ehealth.mimir.sync.subjects.ClaimedSubject;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.GivenBack;
import ua.ehealth.mimir.sync.subjects.Outlook;
import ua.ehealth.mimir.verification.StreamStatus;

/**
 * The subjects of one database without the database: claims and leases (specification 2.2, 2.3).
 */
final class SubjectTable {
  private static final Duration PERIOD = Duration.ofDays(270);
  private static final Duration DAY = Duration.ofDays(1);

  private final VirtualTime time;
  private final Map<UUID, Row> rows = new TreeMap<>();
  private final Map<Long, Instant> leases = new HashMap<>();
  private long tokens;

  SubjectTable(VirtualTime time) {
    this.time = time;
  }

  void add(Row row) {
    rows.put(row.id, row);
  }

  Row get(UUID id) {
    return rows.get(id);
  }

  Collection<Row> rows() {
    return rows.values();
  }

  Set<Long> leases() {
    return leases.keySet();
  }

  Claim take(Cursors from, int batch, boolean onlyWaiting, Duration lease) {
    List<ClaimedSubject> taken = new ArrayList<>();
    int setAside = 0;
    Cursors next = Cursors.START;
    List<Found> found = found(from, batch, onlyWaiting);
    long token = ++tokens;
    for (Found one : found) {
      next = one.after(next.equals(Cursors.START) ? from : next);
      Row row = one.row();
      if (!due(row)) {
        row.notBefore = null;
        row.attempts = 0;
      } else if (row.eligible) {
        taken.add(row.take(token));
      } else {
        row.notBefore = time.instant().plus(DAY);
        row.attempts = 0;
        setAside++;
      }
    }
    if (!taken.isEmpty()) {
      leases.put(token, time.instant().plus(lease));
    }
    return new Claim(taken.isEmpty() ? 0 : token, taken, setAside, Row.TODAY, time.instant(), next);
  }

  private List<Found> found(Cursors from, int batch, boolean onlyWaiting) {
    Instant now = time.instant();
    List<Found> found = new ArrayList<>();
    List<Row> free = rows.values().stream().filter(row -> !row.lockedUntil.isAfter(now)).toList();
    if (!onlyWaiting) {
      free.stream()
          .filter(row -> row.triggered() && row.notBefore == null)
          .filter(row -> row.id.compareTo(from.triggered()) > 0)
          .forEach(row -> found.add(new Found(0, null, row)));
    }
    free.stream()
        .filter(row -> row.notBefore != null && !row.notBefore.isAfter(now))
        .map(row -> new Found(1, row.notBefore, row))
        .filter(one -> one.behind(from.waiting()))
        .sorted(Comparator.comparing(Found::at).thenComparing(one -> one.row().id))
        .forEach(found::add);
    if (!onlyWaiting) {
      free.stream()
          .filter(row -> row.needed() && !row.triggered() && row.notBefore == null)
          .filter(row -> row.id.compareTo(from.needed()) > 0)
          .forEach(row -> found.add(new Found(2, null, row)));
      free.stream()
          .filter(row -> row.notBefore == null && stale(row))
          .map(row -> new Found(3, row.state.syncedAt(), row))
          .filter(one -> one.behind(from.verified()))
          .sorted(Comparator.comparing(Found::at).thenComparing(one -> one.row().id))
          .forEach(found::add);
    }
    return found.subList(0, Math.min(batch, found.size()));
  }

  boolean due(Row row) {
    return row.needed() || stale(row);
  }

  private boolean stale(Row row) {
    return row.state.status() == StreamStatus.VERIFIED
        && row.state.syncedAt().isBefore(time.instant().minus(PERIOD));
  }

  Set<Long> renew(Set<Long> asked, Duration lease) {
    Set<Long> live = asked.stream().filter(leases::containsKey).collect(Collectors.toSet());
    live.forEach(token -> leases.put(token, time.instant().plus(lease)));
    return live;
  }

  void settle(Set<Long> settled) {
    settled.forEach(leases::remove);
  }

  void giveBack(List<GivenBack> subjects) {
    for (GivenBack given : subjects) {
      Row row = rows.get(given.subject());
      if (row.claimedUnder(given.token())) {
        row.waitUntil(given.delay().map(time.instant()::plus).orElse(Instant.MAX));
      }
    }
  }

  void returnAll(Set<Long> returned) {
    rows.values().stream()
        .filter(row -> row.inReview() && returned.contains(row.claim))
        .forEach(Row::restore);
    settle(returned);
  }

  /** Ends what ran out; answers with the tokens. */
  Set<Long> sweep() {
    Set<Long> expired =
        leases.entrySet().stream()
            .filter(lease -> !lease.getValue().isAfter(time.instant()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    settle(expired);
    rows.values().stream()
        .filter(row -> row.inReview() && !leases.containsKey(row.claim))
        .forEach(Row::restore);
    return expired;
  }

  Outlook outlook() {
    Instant now = time.instant();
    Predicate<Row> waits = row -> row.notBefore != null && row.notBefore.isAfter(now);
    List<Row> waiting =
        rows.values().stream().filter(waits).filter(row -> row.attempts > 0 && due(row)).toList();
    return new Outlook(
        rows.values().stream().anyMatch(waits.negate().and(this::due)),
        waiting.size(),
        waiting.stream()
            .map(row -> row.notBefore)
            .max(Comparator.naturalOrder())
            .filter(Instant.MAX::isAfter),
        rows.values().stream().anyMatch(Row::inReview));
  }

  /** Whoever waits for the next run is due. */
  void recallWaiters() {
    rows.values().stream()
        .filter(row -> Instant.MAX.equals(row.notBefore))
        .forEach(row -> {
          row.notBefore = null;
          row.attempts = 0;
        });
  }

  /** When the next of those who wait is due. */
  Optional<Instant> nextRetry() {
    return rows.values().stream()
        .filter(row -> row.notBefore != null && row.attempts > 0 && due(row))
        .map(row -> row.notBefore)
        .min(Comparator.naturalOrder());
  }
}
