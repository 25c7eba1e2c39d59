package ua.ehealth.mimir.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.TestPostgres;
import ua.ehealth.mimir.settings.Environments;

class RegisterEngineTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private static Entrance entrance(int port) {
    return new Entrance(
        HERE,
        port,
        0,
        _ -> {
          throw new BadJwtException("nobody");
        },
        List.of());
  }

  @Test
  void theInterfacesAnswerUntilTheyAreClosed() throws IOException {
    try (Databases databases = TestPostgres.freshDatabases();
        Synchronization engine = RegisterEngine.start(Environments.read(), databases)) {
      int port;
      try (Interfaces interfaces = engine.open(entrance(0))) {
        port = interfaces.port();
        new Socket(HERE, port).close();
        new Socket(HERE, interfaces.managementPort()).close();
      }
      assertThatThrownBy(() -> new Socket(HERE, port).close()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aPortThatIsTakenIsStatusTwoAndOneLine() throws IOException {
    try (Databases databases = TestPostgres.freshDatabases();
        Synchronization engine = RegisterEngine.start(Environments.read(), databases);
        ServerSocket other = new ServerSocket(0, 1, HERE)) {
      assertThatThrownBy(() -> engine.open(entrance(other.getLocalPort())))
          .satisfies(failure -> {
            assertThat(Failures.status(failure)).isEqualTo(Exit.WRONG_USAGE);
            assertThat(Failures.message(failure))
                .startsWith("port " + other.getLocalPort() + " is taken; ")
                .contains("MIMIR_HTTP_PORT")
                .hasLineCount(1);
          });
    }
  }
}
