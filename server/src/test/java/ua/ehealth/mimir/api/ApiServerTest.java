package ua.ehealth.mimir.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
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

  @Test
  void nobodyIsGivenATokenHere() {
    assertThat(post("/demo/token", null)).isEqualTo(401);
    assertThat(post("/demo/token", api.token("sync:read"))).isEqualTo(404);
  }

  private static int post(String path, String token) {
    return api.send(api.request(path, token).POST(BodyPublishers.noBody())).statusCode();
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    assertThatThrownBy(() -> api.start(api.port(), 0))
        .isInstanceOfSatisfying(
            PortTaken.class, taken -> assertThat(taken.port()).isEqualTo(api.port()));
    assertThatThrownBy(() -> api.start(0, api.managementPort()))
        .isInstanceOfSatisfying(
            PortTaken.class, taken -> assertThat(taken.port()).isEqualTo(api.managementPort()));
  }
}
