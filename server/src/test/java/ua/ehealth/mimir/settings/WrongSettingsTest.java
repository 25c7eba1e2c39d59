package ua.ehealth.mimir.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongSettingsTest {

  private static String messageFor(String... namesAndTexts) {
    return messageFor(Environments.completeWith(namesAndTexts));
  }

  private static String messageFor(Map<String, String> environment) {
    Throwable thrown =
        catchThrowable(() -> Settings.read(environment, Optional.empty(), Environments.ALL));
    assertThat(thrown).isInstanceOf(SettingsException.class);
    return thrown.getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNZR_PERSON_SYNCHRONIZATION_SCHEDULE|0 1 * *|is not five-field Unix cron",
        "UNZR_PERSON_SYNCHRONIZATION_SCHEDULE|0 0 1 * * ?|is not five-field Unix cron",
        "DMS_PARTY_SYNCHRONIZATION_SCHEDULE|61 1 * * *|is not five-field Unix cron",
        "MVS_PERSON_SYNCHRONIZATION_SCHEDULE|nightly|is not five-field Unix cron",
        "UNZR_PERSON_VALIDATION_PERIOD_DAYS|0|is below 1",
        "UNZR_PERSON_VALIDATION_PERIOD_DAYS|-3|is below 1",
        "UNZR_PERSONS_SYNCHRONIZATION_BATCH_SIZE|0|is below 1",
        "DMS_PASSPORT_PARTIES_SYNCHRONIZATION_BATCH_SIZE|10001|is above 10000",
        "MVS_PASSPORT_PERSONS_SYNCHRONIZATION_BATCH_SIZE|ten|is not a whole number",
        "MVS_PASSPORT_PERSONS_SYNCHRONIZATION_BATCH_SIZE|1e3|is not a whole number",
        "LEASE_SECONDS|99999999999999|is far too large",
        "CHECKUNZR_QUOTA_PER_SECOND|-1|is below 0",
        "CHECKUNZR_QUOTA_PER_SECOND|100001|is above 100000",
        "UNZR_MAX_IN_FLIGHT|0|is below 1",
        "TREMBITA_URL|security-server:8080|begins with another scheme",
        "TREMBITA_URL|ftp://security-server|begins with another scheme",
        "TREMBITA_URL|http://|cannot be read as an address",
        "TREMBITA_REPLY_TIMEOUT|30|is no duration",
        "TREMBITA_REPLY_TIMEOUT|2 weeks|is no duration",
        "TREMBITA_CONNECT_TIMEOUT|0s|is shorter than 10ms",
        "TREMBITA_REPLY_TIMEOUT|1d|is longer than 10m",
        "TREMBITA_SEVDEIR_INSTANCE|A/B|has another form",
        "RETRY_DELAYS|1m,,2h|is no duration",
        "RETRY_DELAYS|...|is no duration",
        "RETRY_DELAYS|8d|holds a delay above 7d",
        "ON_REJECTED|maybe|is none of these",
        "UNZR_CLEAR_INCORRECT|yes|is neither true nor false",
        "MIMIR_TIME_ZONE|Europe/Kiew|is no time zone",
        "MIMIR_LOG_LEVEL|loud|is none of these",
        "MIMIR_HTTP_PORT|65536|is above 65535",
        "MIMIR_HTTP_ADDRESS|localhost|is no IP address",
        "MIMIR_MAX_REQUEST_SIZE|65536|is no size",
        "MIMIR_MAX_REQUEST_SIZE|1B|is below 1024B",
        "MIMIR_MAX_REQUEST_SIZE|17MB|is above 16MB",
        "MIMIR_CORS_ORIGINS|*|is no list of origins",
        "MIMIR_CORS_ORIGINS|https://app.example/|is no list of origins",
        "MIMIR_TRUSTED_PROXIES|10.0.0.0/8|is no IP address",
        "MIMIR_JWKS_URL|file:///keys|begins with another scheme",
        "SYSTEM_USER_ID|1-2-3-4-5|is no uuid",
        "MPI_DB_URL|postgres://db/mpi|has another form",
        "HISTORY_YEARS|0|is below 1",
      })
  void aWrongValueIsNamedWithItsReasonAndARightOne(String name, String text, String reason) {
    assertThat(messageFor(name, text))
        .startsWith("one setting is wrong:")
        .contains(name + "=" + text + " (environment) " + reason)
        .contains("allowed: ")
        .contains("for example " + name + "=");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    Map<String, String> environment =
        Environments.completeWith(
            "LEASE_SECONDS", "soon",
            "UNZR_PERSON_VALIDATION_PERIOD_DAYS", "0",
            "MIMIR_LEVEL_OF_LOGS", "info");
    environment.remove("TREMBITA_URL");
    environment.remove("PRM_DB_USER");
    assertThat(messageFor(environment))
        .startsWith("5 settings are wrong:")
        .contains("LEASE_SECONDS=soon")
        .contains("UNZR_PERSON_VALIDATION_PERIOD_DAYS=0")
        .contains("MIMIR_LEVEL_OF_LOGS (environment) is unknown")
        .contains("TREMBITA_URL is missing")
        .contains("PRM_DB_USER is missing");
  }

  @Test
  void anUnknownNameOfOursIsMatchedWithTheLikeliest() {
    assertThat(messageFor("MIMIR_LOG_LVEL", "info")).contains("did you mean MIMIR_LOG_LEVEL?");
    assertThat(messageFor("MIMIR_DB_ULR", "x")).contains("did you mean MIMIR_DB_URL?");
    assertThat(messageFor("MIMIR_GARDEN", "x")).contains("remove it; README.md lists");
  }

  @Test
  void namesOfOthersInTheEnvironmentAreTheirOwnBusiness() {
    assertThat(Environments.read("PATH", "/bin", "UNZR_PERSON_COLOUR", "red", "BRAKE_MIN", "x"))
        .isNotNull();
  }

  @Test
  void secretsAreNeverShown() {
    assertThat(
            messageFor(
                "MIMIR_PSEUDONYM_KEY", "hush-hush-hush",
                "MPI_DB_URL", "postgres://joe:hush@db/mpi?password=hush&x=1",
                "MIMIR_LEASE", "hush"))
        .contains("MIMIR_PSEUDONYM_KEY (environment) is not base64")
        .contains("MPI_DB_URL=postgres://***db/mpi?password=***&x=1")
        .contains("MIMIR_LEASE (environment) is unknown")
        .doesNotContain("hush");
  }

  @Test
  void aShortKeyIsRefused() {
    assertThat(messageFor("MIMIR_PSEUDONYM_KEY", "c2hvcnQ=")).contains("is shorter than 32 bytes");
  }

  @Test
  void aSecretInTheAddressOfTheSecurityServerIsRefusedAndNotShown() {
    assertThat(messageFor("TREMBITA_URL", "https://joe:hush@host/"))
        .contains("must not carry a user or password")
        .doesNotContain("hush");
  }

  @Test
  void reservingEverySlotLeavesNothingForTheJobs() {
    assertThat(messageFor("TREMBITA_MAX_IN_FLIGHT", "8", "TREMBITA_RESERVED_ON_DEMAND", "8"))
        .contains("TREMBITA_RESERVED_ON_DEMAND=8 (environment) leaves nothing for the jobs");
  }

  @Test
  void aLongOrUnprintableValueDoesNotSpoilTheMessage() {
    assertThat(messageFor("LEASE_SECONDS", "1\u001b[31m\n" + "x".repeat(1000)))
        .contains("LEASE_SECONDS=1?[31m?xxx")
        .hasSizeLessThan(400)
        .doesNotContain("\u001b");
  }

  @Test
  void wrongValuesOfWhatACommandDoesNotNeedAreStillWrong() {
    Map<String, String> environment = Environments.completeWith("TREMBITA_URL", "nowhere");
    assertThatThrownBy(() -> Settings.read(environment, Optional.empty(), Set.of(Need.DATABASES)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("TREMBITA_URL=nowhere");
  }
}
