package ua.ehealth.mimir.cli;

import com.fasterxml.uuid.Generators;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Consumer;
import ua.ehealth.mimir.api.ApiServer;
import ua.ehealth.mimir.api.ApiSetup;
import ua.ehealth.mimir.api.management.CountedRegisters;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.privacy.AccessJournal;
import ua.ehealth.mimir.privacy.Pseudonyms;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.InfoClient;
import ua.ehealth.mimir.registry.answers.DeploymentKey;
import ua.ehealth.mimir.registry.mvs.EisMvsClient;
import ua.ehealth.mimir.registry.pace.OnDemandDesk;
import ua.ehealth.mimir.registry.xroad.Subsystem;
import ua.ehealth.mimir.registry.xroad.XRoadClient;
import ua.ehealth.mimir.registry.xroad.XRoadSettings;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.settings.TrembitaSettings;
import ua.ehealth.mimir.sync.Engine;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.RunCause;
import ua.ehealth.mimir.sync.RunResult;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.sync.subjects.Outcome;
import ua.ehealth.mimir.time.Stopwatch;
import ua.ehealth.mimir.unzrinfo.UnzrInfoRequests;
import ua.ehealth.mimir.unzrinfo.UnzrInfoService;

/** The engine with the real registers behind it, as the settings say. */
public final class RegisterEngine implements Synchronization {
  private final Settings settings;
  private final Databases databases;
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final XRoadClient xroad;
  private final Engine engine;
  private final UnzrInfoService unzrInfo;

  private RegisterEngine(Settings settings, Databases databases) {
    this.settings = settings;
    this.databases = databases;
    this.xroad = new XRoadClient(xroad(settings));
    EisMvsClient client = new EisMvsClient(xroad);
    CountedRegisters counted = new CountedRegisters(client, client, meters, Stopwatch.SYSTEM);
    this.engine = new Engine(settings, databases, counted, Stopwatch.SYSTEM);
    this.unzrInfo = unzrInfo(settings, databases.mimir(), counted, engine.onDemand());
    engine.everyNight("unzr-info-erasing", unzrInfo::eraseOld);
  }

  private static UnzrInfoService unzrInfo(
      Settings settings, Database mimir, InfoClient client, OnDemandDesk desk) {
    byte[] key = new DeploymentKey(mimir).orElseShared(settings.engine().pseudonymKey());
    return new UnzrInfoService(
        settings,
        mimir,
        new Sealing(settings.privacy().encryptionKeys()),
        new AccessJournal(mimir, Generators.timeBasedEpochGenerator()::generate),
        new Pseudonyms(key),
        client,
        desk,
        Stopwatch.SYSTEM);
  }

  /**
   * An engine at work on migrated databases.
   *
   * @param settings whole, see {@link ua.ehealth.mimir.settings.Need}
   */
  public static Synchronization start(Settings settings, Databases databases) {
    return new RegisterEngine(settings, databases);
  }

  private static XRoadSettings xroad(Settings settings) {
    TrembitaSettings trembita = settings.trembita();
    return XRoadSettings.of(
            trembita.url(),
            trembita.instance(),
            subsystem(trembita.client()),
            subsystem(trembita.provider()),
            trembita.userId())
        .withProtocolVersion(trembita.protocolVersion())
        .withTimeouts(trembita.connectTimeout(), trembita.replyTimeout())
        .withMaxConnections(trembita.maxInFlight());
  }

  private static Subsystem subsystem(TrembitaSettings.Member member) {
    return new Subsystem(member.memberClass(), member.memberCode(), member.subsystemCode());
  }

  @Override
  public void prepare() throws InterruptedException {
    engine.addMissingRows();
  }

  @Override
  public JobResult run(Job job, Consumer<Progress> listener) throws InterruptedException {
    EisService service = job.stream().register().service();
    int quota = settings.services().get(service).quotaPerSecond();
    RunProgress progress =
        new RunProgress(
            job.name(), quota, () -> engine.traffic(service), Stopwatch.SYSTEM, listener);
    RunResult result = engine.run(job, RunCause.COMMAND, progress);
    progress.ended(result.tally());
    return result(result);
  }

  private static JobResult result(RunResult run) {
    Tally tally = run.tally();
    return new JobResult(
        run.job().name(),
        tally.claimed(),
        tally.of(Outcome.VERIFIED),
        tally.of(Outcome.NOT_VERIFIED) + tally.of(Outcome.INCORRECT) + tally.of(Outcome.REJECTED),
        tally.of(Outcome.NOT_NEEDED),
        tally.of(Outcome.INCORRECT),
        tally.of(Outcome.REJECTED),
        tally.unavailable(),
        tally.calls(),
        tally.saved(),
        run.took().toNanos() / 1e9,
        run.waiting(),
        run.waitingUntil(),
        tally.causes());
  }

  @Override
  public long due(Job job) {
    return engine.due(job);
  }

  @Override
  public UnzrInfoRequests unzrInfo() {
    return unzrInfo.requests();
  }

  @Override
  public void followSchedules() {
    engine.followSchedules();
  }

  @Override
  public Interfaces open(Entrance entrance) {
    ApiSetup setup =
        new ApiSetup(
            settings,
            databases,
            engine,
            unzrInfo.requests(),
            entrance.tokens(),
            entrance.address(),
            entrance.port(),
            entrance.managementPort(),
            entrance.guests(),
            meters);
    ApiServer server = ApiServer.start(setup);
    return new Interfaces(server.port(), server.managementPort(), server::close);
  }

  @Override
  public void close() {
    unzrInfo.close();
    engine.close();
    xroad.close();
  }
}
