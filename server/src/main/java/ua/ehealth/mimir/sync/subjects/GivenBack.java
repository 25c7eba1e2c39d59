package ua.ehealth.mimir.sync.subjects;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A subject whose question the register did not answer (specification 2.6).
 *
 * @param token under which it was taken
 * @param delay until it is due again; empty: with the next run
 */
public record GivenBack(UUID subject, long token, Optional<Duration> delay) {

  public GivenBack {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(delay);
  }
}
