package ua.ehealth.mimir.api;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import ua.ehealth.mimir.api.http.RequestId;
import ua.ehealth.mimir.api.security.Access;
import ua.ehealth.mimir.api.security.Caller;
import ua.ehealth.mimir.api.security.Scope;

/** Functions of make-believe, to see who may call them. */
@RestController
public final class SampleEndpoint {
  /** What no log and no answer may hold. */
  public static final String SECRET = "Шевченко 19900101-00001";

  private final Access access;

  SampleEndpoint(Access access) {
    this.access = access;
  }

  public static void join(GenericApplicationContext context) {
    context.registerBean(SampleEndpoint.class);
  }

  @GetMapping("/api/sample")
  Map<String, Object> sample(@RequestAttribute(RequestId.ATTRIBUTE) String request) {
    Caller caller = access.require(Scope.PERSON_READ);
    return Map.of("user", caller.user(), "request", request);
  }

  @GetMapping("/api/sample/parties/{id}")
  Map<String, Object> party(@PathVariable("id") UUID id) {
    access.requireSightOf(access.require(Scope.PARTY_VERIFICATION_DETAILS), id);
    return Map.of("seen", true);
  }

  @GetMapping("/api/sample/broken")
  Map<String, Object> broken() {
    return Optional.<Map<String, Object>>empty()
        .orElseThrow(() -> new IllegalStateException(SECRET));
  }

  @PostMapping("/api/sample/echo")
  Map<String, Object> echo(@RequestBody String body) {
    return Map.of("length", body.length());
  }
}
