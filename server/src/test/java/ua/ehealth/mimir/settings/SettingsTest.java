package ua.ehealth.mimir.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.settings.Environments.read;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.registry.EisService;

class SettingsTest {

  @Test
  void theDefaultsAreThoseOfTheSpecification() {
    Settings settings = read();
    assertThat(settings.jobs().keySet())
        .containsExactly(
            "unzr-persons", "mvs-persons", "mvs-parties", "dms-persons", "dms-parties");
    assertThat(settings.jobs().get("unzr-persons"))
        .isEqualTo(new JobSettings("0 1 * * *", 270, 100, 0));
    assertThat(settings.jobs().get("dms-parties"))
        .isEqualTo(new JobSettings("0 1 * * *", 270, 50, 0));
    assertThat(settings.services())
        .containsOnlyKeys(EisService.values())
        .allSatisfy((service, limits) -> assertThat(limits).isEqualTo(new ServiceLimits(5, 40)));
    assertThat(settings.migrateExternalTables()).isFalse();
    assertThat(settings.migrateAtStart()).isTrue();
    assertThat(settings.logLevel()).isEqualTo(LogLevel.INFO);
  }

  @Test
  void theDefaultsOfTheEngineAreThoseOfTheSpecification() {
    EngineSettings engine = read().engine();
    assertThat(engine.zone()).isEqualTo(ZoneId.of("Europe/Kyiv"));
    assertThat(engine.leaseSeconds()).isEqualTo(60);
    assertThat(engine.sweepSeconds()).isEqualTo(10);
    assertThat(engine.answerReuseHours()).isEqualTo(24);
    assertThat(engine.onRejected()).isEqualTo(OnRejected.INCORRECT_DATA);
    assertThat(engine.clearIncorrectUnzr()).isTrue();
    assertThat(engine.historyYears()).isEqualTo(5);
    assertThat(engine.pseudonymKey()).isEmpty();
    assertThat(engine.retryDelays().delays())
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2));
    assertThat(engine.retryDelays().after(5)).isEmpty();
  }

  @Test
  void theInterfacesListenEverywhereAndLetNobodyInUntilTheyAreTold() {
    assertThat(read().http())
        .isEqualTo(
            new HttpSettings(
                Optional.empty(), 8080, 8081, 65_536, List.of(), List.of(), 5000, 600));
    assertThat(read().tokens())
        .isEqualTo(
            new TokenSettings(
                Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofSeconds(30)));
    HttpSettings http =
        read(
                "MIMIR_CORS_ORIGINS",
                "https://a.example, http://localhost:3000",
                "MIMIR_TRUSTED_PROXIES",
                "10.0.0.7,::1",
                "MIMIR_MAX_REQUEST_SIZE",
                "1MB")
            .http();
    assertThat(http.corsOrigins()).containsExactly("https://a.example", "http://localhost:3000");
    assertThat(http.trustedProxies()).containsExactly("10.0.0.7", "0:0:0:0:0:0:0:1");
    assertThat(http.maxRequestBytes()).isEqualTo(1 << 20);
  }

  @Test
  void theDefaultsOfTrembitaAreThoseOfTheSpecification() {
    TrembitaSettings trembita = read().trembita();
    assertThat(trembita.provider())
        .isEqualTo(new TrembitaSettings.Member("GOV", "00032684", "20_EIS_prod"));
    assertThat(trembita.client())
        .isEqualTo(new TrembitaSettings.Member("GOV", "00000001", "MIMIR"));
    assertThat(trembita.protocolVersion()).isEqualTo("4.0");
    assertThat(trembita.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(trembita.replyTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(trembita.maxInFlight()).isEqualTo(40);
    assertThat(trembita.reservedOnDemand()).isEqualTo(8);
  }

  @Test
  void everyNameOfAJobReachesItsOwnField() {
    Map<String, JobSettings> jobs =
        read(
                "MVS_PARTY_SYNCHRONIZATION_SCHEDULE", "*/5 2-4 * * 1,3",
                "MVS_PARTY_VALIDATION_PERIOD_DAYS", "30",
                "MVS_PASSPORT_PARTIES_SYNCHRONIZATION_BATCH_SIZE", "7",
                "MVS_PARTY_NOT_VERIFIED_RECHECK_DAYS", "9")
            .jobs();
    assertThat(jobs.get("mvs-parties")).isEqualTo(new JobSettings("*/5 2-4 * * 1,3", 30, 7, 9));
    assertThat(jobs.get("mvs-persons")).isEqualTo(new JobSettings("0 1 * * *", 270, 100, 0));
  }

  @Test
  void theLastRetryDelayMayBeRepeated() {
    RetryDelays delays = read("RETRY_DELAYS", "1s, 500ms,...").engine().retryDelays();
    assertThat(delays.after(1)).contains(Duration.ofSeconds(1));
    assertThat(delays.after(2)).contains(Duration.ofMillis(500));
    assertThat(delays.after(99)).contains(Duration.ofMillis(500));
  }

  @Test
  void aCodeOfMinusOneMayBeATechnicalError() {
    assertThat(read("ON_REJECTED", "unavailable").engine().onRejected())
        .isEqualTo(OnRejected.UNAVAILABLE);
  }

  @Test
  void anEmptyTextSetsNothingButAnEmptyPasswordIsOne() {
    Settings settings = read("LEASE_SECONDS", " ", "MPI_DB_PASSWORD", "");
    assertThat(settings.engine().leaseSeconds()).isEqualTo(60);
    assertThat(settings.mpi().password()).isEmpty();
  }

  @Test
  void aPasswordIsTakenToTheLetter() {
    assertThat(read("MPI_DB_PASSWORD", " a b ").mpi().password()).isEqualTo(" a b ");
  }

  @Test
  void aKeyIsReadFromBase64() {
    String key = Base64.getEncoder().encodeToString(new byte[48]);
    assertThat(read("MIMIR_PSEUDONYM_KEY", key + "\n").engine().pseudonymKey())
        .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(48));
  }

  @Test
  void migratingNeedsTheDatabasesAndNothingElse() {
    Map<String, String> environment = Environments.complete();
    environment.keySet().removeIf(name -> name.startsWith("TREMBITA"));
    Settings settings = Settings.read(environment, Optional.empty(), Set.of(Need.DATABASES));
    assertThat(settings.mimir().url()).isEqualTo("jdbc:postgresql://db.example/MIMIR");
  }

  @Test
  void fewSlotsLeaveOneForTheJobsUnlessToldOtherwise() {
    assertThat(read("TREMBITA_MAX_IN_FLIGHT", "4").trembita().reservedOnDemand()).isEqualTo(3);
    assertThat(read("TREMBITA_MAX_IN_FLIGHT", "1").trembita().reservedOnDemand()).isZero();
  }

  @Test
  void whatIsInForceIsShownWithoutSecrets() {
    String shown =
        read(
                "LEASE_SECONDS", "30",
                "PRM_DB_URL", "jdbc:postgresql://db.example/prm?user=a&password=hush&ssl=true")
            .effective();
    assertThat(shown)
        .contains("LEASE_SECONDS=30\n")
        .contains("SWEEP_SECONDS=10 (default)\n")
        .contains("MPI_DB_PASSWORD=***\n")
        .contains("password=***&ssl=true")
        .doesNotContain("s3cret", "hush");
  }
}
