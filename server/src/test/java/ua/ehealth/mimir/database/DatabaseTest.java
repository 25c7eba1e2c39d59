package ua.ehealth.mimir.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  @Test
  void sessionsAreInUtcWhateverTheZoneOfThisMachine() {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
    try (Database database = Database.open("MPI", TestPostgres.settings("postgres"), 1)) {
      assertThat(database.jdbc().sql("show time zone").query(String.class).single())
          .isEqualTo("UTC");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void sessionsTellWhoseTheyAre() {
    assertThat(databases.mpi().jdbc().sql("show application_name").query(String.class).single())
        .isEqualTo("mimir");
  }

  @Test
  void aTransactionThatFailsLeavesNothing() {
    Database mimir = databases.mimir();
    assertThatThrownBy(() ->
            mimir
                .transactions()
                .executeWithoutResult(status -> {
                  mimir
                      .jdbc()
                      .sql("insert into deployment_keys (name, key) values ('a', 'b')")
                      .update();
                  throw new IllegalStateException("on purpose");
                }))
        .hasMessage("on purpose");
    assertThat(
            mimir.jdbc().sql("select count(*) from deployment_keys").query(Integer.class).single())
        .isZero();
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() {
    assertUnavailable(
        TestPostgres.settings("nowhere"),
        "there is no PRM database at 127.0.0.1:",
        "/nowhere: create it, or check PRM_DB_URL");
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    assertUnavailable(
        new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + closedPort() + "/prm", "u", "secret"),
        "the PRM database cannot be reached at 127.0.0.1:",
        "/prm: check PRM_DB_URL and that PostgreSQL runs there");
  }

  @Test
  void aRefusedLoginIsNamed() {
    DatabaseSettings good = TestPostgres.settings("postgres");
    assertUnavailable(
        new DatabaseSettings(good.url(), "nobody", "secret"),
        "the PRM database at 127.0.0.1:",
        "refuses the login: check PRM_DB_USER and PRM_DB_PASSWORD");
  }

  @Test
  void anAddressThatIsNoneIsNotRepeated() {
    assertUnavailable(
        new DatabaseSettings("postgres://u:secret@host/prm", "u", "secret"),
        "PRM_DB_URL is not the address of a PostgreSQL database",
        "write jdbc:postgresql://host:port/database");
  }

  @Test
  void settingsShowNoSecret() {
    assertThat(new DatabaseSettings("jdbc:postgresql://h:1/d?password=secret", "u", "secret"))
        .hasToString("DatabaseSettings[h:1/d]");
  }

  private static void assertUnavailable(
      DatabaseSettings settings, String beginning, String ending) {
    assertThatThrownBy(() -> Database.open("PRM", settings, 1))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageStartingWith(beginning)
        .hasMessageEndingWith(ending)
        .hasMessageNotContaining("secret")
        .message()
        .doesNotContain("\n");
  }

  private static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
