package ua.ehealth.mimir.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which accesses are wanted: those that fit all that is given.
 *
 * @param from the first moment
 * @param until the moment before which
 */
public record AccessFilter(
    Optional<String> pseudonym,
    Optional<UUID> user,
    Optional<Instant> from,
    Optional<Instant> until) {
  /** All of them. */
  public static final AccessFilter ALL =
      new AccessFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Those to one subject. */
  public static AccessFilter to(String pseudonym) {
    return new AccessFilter(
        Optional.of(pseudonym), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Those of one user. */
  public static AccessFilter by(UUID user) {
    return new AccessFilter(
        Optional.empty(), Optional.of(user), Optional.empty(), Optional.empty());
  }

  /** These, within a time. */
  public AccessFilter between(Instant from, Instant until) {
    return new AccessFilter(pseudonym, user, Optional.of(from), Optional.of(until));
  }
}
