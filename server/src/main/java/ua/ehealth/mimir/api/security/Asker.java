package ua.ehealth.mimir.api.security;

import ua.ehealth.mimir.sync.subjects.Requester;

/**
 * Who asks, and through what, as the access journal has it.
 *
 * @param function of GraphQL, or the operation of REST
 * @param requestId {@code X-Request-ID}
 */
public record Asker(String function, Caller caller, String requestId) {

  /** The same, as the history has it of who changes something. */
  public Requester requester() {
    return new Requester(caller.user(), caller.client(), requestId);
  }
}
