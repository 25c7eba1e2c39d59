package ua.ehealth.mimir.sync.subjects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a claim brought.
 *
 * @param token of the lease that the subjects stand under; 0 if none was taken
 * @param setAside how many were met that are not eligible: they come back in a day
 * @param today in the zone of the order, by the database's clock
 * @param at the database's {@code now()}
 * @param next where the next claim goes on
 */
public record Claim(
    long token,
    List<ClaimedSubject> subjects,
    int setAside,
    LocalDate today,
    Instant at,
    Cursors next) {

  public Claim {
    subjects = List.copyOf(subjects);
    Objects.requireNonNull(today);
    Objects.requireNonNull(at);
    Objects.requireNonNull(next);
  }

  /**
   * Nothing was found. If the order's cursors were not at the start, the beginning of the tiers has
   * not been looked at: claim once more from {@link #next}, which is the start then.
   */
  public boolean empty() {
    return subjects.isEmpty() && setAside == 0;
  }
}
