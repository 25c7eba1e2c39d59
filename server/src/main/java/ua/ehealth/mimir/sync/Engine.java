package ua.ehealth.mimir.sync;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.registry.answers.AnswerStore;
import ua.ehealth.mimir.registry.answers.DatabaseAnswerStore;
import ua.ehealth.mimir.registry.answers.DeploymentKey;
import ua.ehealth.mimir.registry.answers.QuestionHash;
import ua.ehealth.mimir.registry.pace.RegisterDesk;
import ua.ehealth.mimir.settings.EngineSettings;
import ua.ehealth.mimir.settings.JobSettings;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.run.Run;
import ua.ehealth.mimir.sync.run.RunSettings;
import ua.ehealth.mimir.sync.subjects.ClaimOrder;
import ua.ehealth.mimir.sync.subjects.Claims;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.Outlook;
import ua.ehealth.mimir.sync.subjects.SubjectClaims;
import ua.ehealth.mimir.sync.subjects.WriteBack;
import ua.ehealth.mimir.time.Stopwatch;
import ua.ehealth.mimir.verification.Rules;

/**
 * The one engine of the five jobs (specification 2.1): runs any of them, several at once, over
 * three migrated databases. While it lives, what dead runs left is taken up.
 */
public final class Engine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  /** How long a database may be away before a run gives up. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final UUID node = UUID.randomUUID();
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final Settings settings;
  private final Stopwatch stopwatch;
  private final Duration lease;
  private final Repeating repeating;
  private final AnswerStore store;
  private final Map<SubjectKind, Claims> claims = new EnumMap<>(SubjectKind.class);
  private final Map<SubjectKind, WriteBack> writeBacks = new EnumMap<>(SubjectKind.class);
  private final Preparation preparation;
  private final Spreading spreading;
  private final RunRows rows;
  private final Desks desks;
  private final Heartbeat heartbeat;
  private final Housekeeping housekeeping;
  private final Map<UUID, RunDriver> underWay = new ConcurrentHashMap<>();
  private final Chores chores;
  private final DataSource mimir;
  private volatile boolean closing;
  private Timetable timetable;
  private Retries retries;

  /**
   * An engine at work.
   *
   * @param databases migrated; they stay the caller's to close
   * @param client asks the registers; it stays the caller's to close
   */
  public Engine(
      Settings settings, Databases databases, RegisterClient client, Stopwatch stopwatch) {
    EngineSettings engine = settings.engine();
    this.settings = settings;
    this.stopwatch = stopwatch;
    this.lease = Duration.ofSeconds(engine.leaseSeconds());
    this.repeating = new Repeating(stopwatch, PATIENCE);
    byte[] key = new DeploymentKey(databases.mimir()).orElseShared(engine.pseudonymKey());
    QuestionHash hash = new QuestionHash(key);
    this.store = new DatabaseAnswerStore(databases.mimir(), hash);
    Sealing sealing = sealing(settings);
    for (SubjectKind kind : SubjectKind.values()) {
      Database database = kind == SubjectKind.PERSON ? databases.mpi() : databases.prm();
      claims.put(kind, new SubjectClaims(database, kind, engine.systemUser()));
      writeBacks.put(
          kind,
          new WriteBack(
              database,
              kind,
              rules(engine),
              engine.systemUser(),
              engine.zone(),
              hash::pseudonym,
              ids::generate,
              sealing));
    }
    this.preparation = new Preparation(claims, repeating);
    this.spreading = new Spreading(store, writeBacks);
    this.chores = new Chores(databases, store, engine, settings.privacy());
    this.mimir = databases.mimir().dataSource();
    this.rows = new RunRows(databases.mimir());
    this.desks = new Desks(client, settings.services(), settings.trembita(), stopwatch);
    this.heartbeat = new Heartbeat(rows, lease, stopwatch);
    this.housekeeping =
        new Housekeeping(
            claims.values(), spreading, Duration.ofSeconds(engine.sweepSeconds()), stopwatch);
  }

  private static Sealing sealing(Settings settings) {
    Sealing sealing = new Sealing(settings.privacy().encryptionKeys());
    if (sealing.keyId().isEmpty() && settings.engine().clearIncorrectUnzr()) {
      LOG.warn(
          "MIMIR_ENCRYPTION_KEYS is not set: a UNZR that is cleared is kept in the history as it"
              + " was, for all who can read the MPI database");
    }
    return sealing;
  }

  private static Rules rules(EngineSettings engine) {
    return new Rules(
        Rules.OnRejected.valueOf(engine.onRejected().name()),
        engine.clearIncorrectUnzr(),
        Rules.VERSION);
  }

  /** Gives every eligible subject its verification row; each run does so for its own kind. */
  public void addMissingRows() throws InterruptedException {
    preparation.rows();
  }

  /** How many subjects a run of the job that starts now would find; reads whole tables. */
  public long due(Job job) {
    JobSettings how = settings.jobs().get(job.name());
    return claims
        .get(job.kind())
        .due(job, how.periodDays(), how.recheckDays(), settings.engine().zone());
  }

  /** Whether somebody's wait for a retry is over. */
  boolean retryDue(Job job) {
    JobSettings how = settings.jobs().get(job.name());
    return claims
        .get(job.kind())
        .retryDue(job, how.periodDays(), how.recheckDays(), settings.engine().zone());
  }

  /** From now on starts runs by their schedules, and takes up what waits for a retry. */
  public void followSchedules() {
    timetable = new Timetable(this, settings, mimir, chores);
    retries = new Retries(this, Duration.ofSeconds(settings.engine().sweepSeconds()), stopwatch);
  }

  /** What goes to a service now. */
  public Traffic traffic(EisService service) {
    RegisterDesk desk = desks.of(service);
    return new Traffic(desk.calls(), desk.inFlight());
  }

  /**
   * One run of a job, until nothing is due any more.
   *
   * @throws RunRefused if a run of the job is under way already, or its service has no quota; a run
   *     that may be dead is waited for, but not by a {@link RunCause#RETRY}
   * @throws RunBroken if it could not go on
   * @throws InterruptedException if it was stopped: what it had claimed is given back
   */
  public RunResult run(Job job, RunCause cause, RunListener listener) throws InterruptedException {
    EisService service = job.stream().register().service();
    if (settings.services().get(service).quotaPerSecond() == 0) {
      throw RunRefused.withoutQuota(job, service);
    }
    UUID id = begin(job, cause);
    long began = stopwatch.nanos();
    Run run = new Run(runSettings(job, cause), RandomGenerator.getDefault(), began);
    RunDriver driver = new RunDriver(run, effects(id, job, cause), stopwatch, listener::went);
    underWay.put(id, driver);
    heartbeat.keep(id, driver::stop);
    if (closing) {
      driver.stop();
    }
    try {
      prepare(id, job, cause);
      drive(driver, job, listener);
    } finally {
      heartbeat.leave(id);
      underWay.remove(id);
      end(id, run);
    }
    Outlook outlook =
        run.outlook().orElseThrow(() -> new InterruptedException("the run was stopped"));
    Duration took = Duration.ofNanos(stopwatch.nanos() - began);
    return new RunResult(job, run.tally(), outlook.waiting(), outlook.waitingUntil(), took);
  }

  private void drive(RunDriver driver, Job job, RunListener listener) throws InterruptedException {
    if (!listener.wantsDue()) {
      driver.drive();
      return;
    }
    try (DueCount _ = new DueCount(() -> due(job), listener::due)) {
      driver.drive();
    }
  }

  private UUID begin(Job job, RunCause cause) throws InterruptedException {
    Duration left = Duration.ofDays(1);
    while (true) {
      UUID id = ids.generate();
      if (repeating.until(() -> rows.begin(id, job.name(), cause, node, lease))) {
        LOG.info("run {} of {} begins ({})", id, job, cause);
        return id;
      }
      Duration now = repeating.until(() -> rows.leftToLive(job.name())).orElse(Duration.ZERO);
      if (cause == RunCause.RETRY || now.compareTo(left) > 0) {
        throw RunRefused.underWay(job);
      }
      left = now;
      stopwatch.sleep(PAUSE);
    }
  }

  private void prepare(UUID id, Job job, RunCause cause) throws InterruptedException {
    preparation.of(job);
    Claims own = claims.get(job.kind());
    repeating.until(own::sweep);
    repeating.until(() -> spreading.leftBehind(id));
    if (cause != RunCause.RETRY) {
      repeating.until(() -> own.recallWaiters(job));
    }
  }

  /** The end is noted even where the thread is interrupted, and never hides how the run ended. */
  private void end(UUID id, Run run) {
    boolean interrupted = Thread.interrupted();
    RunRows.End end =
        !run.finished()
            ? RunRows.End.FAILED
            : run.outlook().isPresent() ? RunRows.End.FINISHED : RunRows.End.STOPPED;
    LOG.info("run {} has {}: {}", id, end, RunCounts.json(run.tally()));
    try {
      rows.end(id, end, RunCounts.json(run.tally()));
    } catch (RuntimeException trouble) {
      LOG.warn("the end of run {} could not be noted: {}", id, Defect.of(trouble));
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private RunSettings runSettings(Job job, RunCause cause) {
    EngineSettings engine = settings.engine();
    return new RunSettings(
        job.stream(),
        settings.jobs().get(job.name()).batchSize(),
        settings.services().get(job.stream().register().service()).maxInFlight(),
        lease,
        Duration.ofHours(engine.answerReuseHours()),
        engine.retryDelays(),
        rules(engine),
        cause == RunCause.RETRY);
  }

  private Effects effects(UUID id, Job job, RunCause cause) {
    JobSettings how = settings.jobs().get(job.name());
    return new Effects(
        id,
        new ClaimOrder(
            job,
            id,
            how.batchSize(),
            lease,
            how.periodDays(),
            how.recheckDays(),
            settings.engine().zone(),
            Cursors.START,
            cause == RunCause.RETRY),
        claims.get(job.kind()),
        writeBacks.get(job.kind()),
        writeBacks.get(Effects.other(job.kind())),
        store,
        desks.of(job.stream().register().service()),
        repeating);
  }

  /** Stops the runs under way, which give back what they have claimed, and all else. */
  @Override
  public void close() {
    closing = true;
    underWay.values().forEach(RunDriver::stop);
    if (timetable != null) {
      retries.close();
      timetable.close();
    }
    try {
      long deadline = stopwatch.nanos() + CLOSING.toNanos();
      while (!underWay.isEmpty() && deadline - stopwatch.nanos() > 0) {
        stopwatch.sleep(Duration.ofMillis(20));
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    housekeeping.close();
    heartbeat.close();
    desks.close();
  }
}
