package ua.ehealth.mimir.api.rest;

import java.util.Optional;
import ua.ehealth.mimir.api.security.Caller;
import ua.ehealth.mimir.sync.subjects.Requester;

/**
 * Who asks, and what for.
 *
 * @param requestId {@code X-Request-ID}, where there is one
 */
record Asker(Operation operation, Caller caller, Optional<String> requestId) {

  Requester requester() {
    return new Requester(caller.user(), caller.client(), requestId.orElse(null));
  }
}
