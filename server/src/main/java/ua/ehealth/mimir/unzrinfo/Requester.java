package ua.ehealth.mimir.unzrinfo;

import java.util.Objects;
import java.util.UUID;

/**
 * Who asks or reads.
 *
 * @param user the employee ({@code sub} of the token)
 * @param client the legal entity ({@code client_id} of the token)
 * @param requestId {@code X-Request-ID} of what caused it, at most 128 characters
 */
public record Requester(UUID user, UUID client, String requestId) {
  public Requester {
    Objects.requireNonNull(user);
    Objects.requireNonNull(client);
    Objects.requireNonNull(requestId);
  }
}
