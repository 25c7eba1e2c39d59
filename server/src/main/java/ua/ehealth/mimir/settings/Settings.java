package ua.ehealth.mimir.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.ehealth.mimir.database.DatabaseSettings;
import ua.ehealth.mimir.registry.EisService;

/** What Mimir was told to do, checked as a whole before anything is started. */
public final class Settings {
  private final Map<String, String> texts;

  private Settings(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  /**
   * Reads the environment and a settings file; the environment wins.
   *
   * @param file of the option {@code --settings}; otherwise {@code MIMIR_SETTINGS_FILE} names one
   * @param needs what must be complete; the rest must be right only where it is set
   * @throws SettingsException naming everything that is wrong, unknown or missing
   */
  public static Settings read(
      Map<String, String> environment, Optional<Path> file, Set<Need> needs) {
    return new Settings(SettingsReader.read(environment, file, needs));
  }

  /** The database of the registers' answers; needs {@link Need#DATABASES}, as the next two do. */
  public DatabaseSettings mimir() {
    return database(DatabaseKeys.MIMIR);
  }

  /** The database of persons. */
  public DatabaseSettings mpi() {
    return database(DatabaseKeys.MPI);
  }

  /** The database of parties. */
  public DatabaseSettings prm() {
    return database(DatabaseKeys.PRM);
  }

  private DatabaseSettings database(DatabaseKeys keys) {
    return new DatabaseSettings(get(keys.url()), get(keys.user()), get(keys.password()));
  }

  /** Whether the tables of other services are made too. */
  public boolean migrateExternalTables() {
    return get(DatabaseKeys.MIGRATE_EXTERNAL_TABLES);
  }

  public boolean migrateAtStart() {
    return get(DatabaseKeys.MIGRATE_AT_START);
  }

  /** The way to the registers; needs {@link Need#TREMBITA}. */
  public TrembitaSettings trembita() {
    return new TrembitaSettings(
        get(TrembitaKeys.URL),
        get(TrembitaKeys.INSTANCE),
        new TrembitaSettings.Member(
            get(TrembitaKeys.CLIENT_CLASS),
            get(TrembitaKeys.CLIENT_CODE),
            get(TrembitaKeys.CLIENT_SUBSYSTEM)),
        new TrembitaSettings.Member(
            get(TrembitaKeys.SERVICE_CLASS),
            get(TrembitaKeys.SERVICE_CODE),
            get(TrembitaKeys.SERVICE_SUBSYSTEM)),
        get(TrembitaKeys.USER_ID),
        get(TrembitaKeys.PROTOCOL_VERSION),
        get(TrembitaKeys.CONNECT_TIMEOUT),
        get(TrembitaKeys.REPLY_TIMEOUT),
        get(TrembitaKeys.MAX_IN_FLIGHT),
        get(TrembitaKeys.RESERVED_ON_DEMAND));
  }

  /** How hard each service may be asked. */
  public Map<EisService, ServiceLimits> services() {
    Map<EisService, ServiceLimits> limits = new EnumMap<>(EisService.class);
    ServiceKeys.BY_SERVICE.forEach((service, keys) ->
        limits.put(
            service, new ServiceLimits(get(keys.quotaPerSecond()), get(keys.maxInFlight()))));
    return limits;
  }

  /** When and how each job runs, by its name ({@code unzr-persons} …), in a fixed order. */
  public Map<String, JobSettings> jobs() {
    Map<String, JobSettings> jobs = new LinkedHashMap<>();
    JobKeys.JOBS.forEach(keys ->
        jobs.put(
            keys.job(),
            new JobSettings(
                get(keys.schedule()),
                get(keys.periodDays()),
                get(keys.batchSize()),
                get(keys.recheckDays()))));
    return jobs;
  }

  /** How answers turn into statuses, and how work is claimed. */
  public EngineSettings engine() {
    return new EngineSettings(
        get(EngineKeys.TIME_ZONE),
        get(EngineKeys.LEASE_SECONDS),
        get(EngineKeys.SWEEP_SECONDS),
        get(EngineKeys.RETRY_DELAYS),
        get(EngineKeys.ANSWER_REUSE_HOURS),
        get(EngineKeys.ON_REJECTED),
        get(EngineKeys.UNZR_CLEAR_INCORRECT),
        get(EngineKeys.HISTORY_YEARS),
        get(EngineKeys.SYSTEM_USER_ID),
        find(EngineKeys.PSEUDONYM_KEY));
  }

  /** How what is known about people is guarded. */
  public PrivacySettings privacy() {
    return new PrivacySettings(
        find(PrivacyKeys.ENCRYPTION_KEYS).orElse(List.of()), get(PrivacyKeys.ACCESS_JOURNAL_YEARS));
  }

  /** Where the interfaces listen, and what they bear. */
  public HttpSettings http() {
    return new HttpSettings(
        find(HttpKeys.ADDRESS),
        get(HttpKeys.PORT),
        get(HttpKeys.MANAGEMENT_PORT),
        get(HttpKeys.MAX_REQUEST_SIZE),
        find(HttpKeys.CORS_ORIGINS).orElse(List.of()),
        find(HttpKeys.TRUSTED_PROXIES).orElse(List.of()),
        get(HttpKeys.RATE_LIMIT),
        get(HttpKeys.FAILED_TOKENS));
  }

  /** Whose access tokens are believed. */
  public TokenSettings tokens() {
    return new TokenSettings(
        find(HttpKeys.ISSUER),
        find(HttpKeys.JWKS_URL),
        find(HttpKeys.AUDIENCE),
        get(HttpKeys.CLOCK_SKEW));
  }

  public LogLevel logLevel() {
    return get(ProcessKeys.LOG_LEVEL);
  }

  /** One line a setting, {@code NAME=value}, secrets and unset ones left out or masked. */
  public String effective() {
    return EffectiveSettings.of(texts);
  }

  private <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new IllegalStateException(setting.name() + " was not asked for"));
  }

  private <T> Optional<T> find(Setting<T> setting) {
    return Optional.ofNullable(texts.get(setting.name())).or(setting::standard).map(setting::read);
  }

  @Override
  public String toString() {
    return "Settings[" + texts.size() + " set]";
  }
}
