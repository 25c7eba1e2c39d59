package ua.ehealth.mimir.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.database.DatabaseSettings;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.Settings;

class DemoSettingsTest {
  private static Settings read(Map<String, String> given) {
    DatabaseSettings database = new DatabaseSettings("jdbc:postgresql://127.0.0.1/x", "u", "p");
    return Settings.read(
        DemoSettings.environment(
            given,
            Map.of("mimir", database, "mpi", database, "prm", database),
            "http://127.0.0.1:4711",
            123),
        Optional.empty(),
        EnumSet.allOf(Need.class));
  }

  @Test
  void theDemoIsQuickToTryAgainAndNeverStops() {
    Settings settings = read(Map.of());
    assertThat(settings.engine().retryDelays().delays())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5));
    assertThat(settings.engine().retryDelays().repeatLast()).isTrue();
    assertThat(settings.trembita().replyTimeout()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.trembita().url()).hasToString("http://127.0.0.1:4711");
    assertThat(settings.services().values())
        .allSatisfy(limits -> assertThat(limits.quotaPerSecond()).isEqualTo(123));
  }

  @Test
  void nothingOfTheEnvironmentLeadsToARealDatabaseOrRegister() {
    Settings settings =
        read(
            Map.of(
                "MPI_DB_URL", "jdbc:postgresql://production/mpi",
                "TREMBITA_URL", "https://production",
                "TREMBITA_MVS_CLIENT_MEMBER_CODE", "12345678",
                "CHECKUNZR_QUOTA_PER_SECOND", "9"));
    assertThat(settings.mpi().url()).isEqualTo("jdbc:postgresql://127.0.0.1/x");
    assertThat(settings.trembita().url()).hasToString("http://127.0.0.1:4711");
    assertThat(settings.trembita().client().memberCode()).isEqualTo("00000001");
    assertThat(settings.services().values())
        .allSatisfy(limits -> assertThat(limits.quotaPerSecond()).isEqualTo(123));
  }

  @Test
  void theRestMayBeSet() {
    Settings settings =
        read(Map.of("LEASE_SECONDS", "5", "UNZR_PERSONS_SYNCHRONIZATION_BATCH_SIZE", "7"));
    assertThat(settings.engine().leaseSeconds()).isEqualTo(5);
    assertThat(settings.jobs().get("unzr-persons").batchSize()).isEqualTo(7);
  }
}
