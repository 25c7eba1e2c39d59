package ua.ehealth.mimir.registry.hold;

import java.time.Instant;
import java.util.Objects;
import ua.ehealth.mimir.registry.EisService;

/**
 * A service that an operator holds: it is not asked, by no node, until it is released
 * (specification 2.6).
 *
 * @param heldBy who holds it: a user's uuid, or who sat at the command line
 * @param reason why, in the operator's words
 * @param since by the clock of the MIMIR database
 */
public record Hold(EisService service, String heldBy, String reason, Instant since) {
  public Hold {
    Objects.requireNonNull(service);
    Objects.requireNonNull(heldBy);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(since);
  }

  /** In one line: who holds it, since when, and why. */
  public String inWords() {
    return "%s is held by %s since %s: %s".formatted(service.code(), heldBy, since, reason);
  }
}
