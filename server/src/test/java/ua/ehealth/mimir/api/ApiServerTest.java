package ua.ehealth.mimir.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.registry.Answer;

class ApiServerTest {
  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  @Test
  void strangersAreTurnedAway() {
    assertThat(api.get("/api/anything", null).statusCode()).isEqualTo(401);
    assertThat(api.get("/api/anything", "nonsense").statusCode()).isEqualTo(401);
  }

  @Test
  void whoHasATokenIsHeard() {
    assertThat(api.get("/api/anything", api.token("sync:read")).statusCode()).isEqualTo(404);
  }
}
