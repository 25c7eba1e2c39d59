package ua.ehealth.mimir.sync.subjects;

import java.util.Objects;
import java.util.UUID;

/**
 * Who moves streams by hand, and in which request: kept in the history of what follows
 * (specification 1.6, 4).
 *
 * @param user of the token's {@code sub}
 * @param legalEntity of the token's {@code client_id}; null where there is none
 * @param requestId {@code X-Request-ID}; null where there is none
 */
public record Requester(UUID user, UUID legalEntity, String requestId) {
  public Requester {
    Objects.requireNonNull(user);
  }
}
