package ua.ehealth.mimir.sync;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.Repeating;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.registry.answers.AnswerStore;
import ua.ehealth.mimir.registry.answers.DatabaseAnswerStore;
import ua.ehealth.mimir.registry.answers.DeploymentKey;
import ua.ehealth.mimir.registry.answers.QuestionHash;
import ua.ehealth.mimir.registry.hold.HeldServices;
import ua.ehealth.mimir.registry.pace.OnDemandDesk;
import ua.ehealth.mimir.settings.EngineSettings;
import ua.ehealth.mimir.settings.JobSettings;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.run.Run;
import ua.ehealth.mimir.sync.run.RunSettings;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.sync.subjects.ClaimOrder;
import ua.ehealth.mimir.sync.subjects.Claims;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.Outlook;
import ua.ehealth.mimir.sync.subjects.SubjectClaims;
import ua.ehealth.mimir.sync.subjects.WriteBack;
import ua.ehealth.mimir.time.Stopwatch;
import ua.ehealth.mimir.time.WallClock;
import ua.ehealth.mimir.verification.Rules;

/**
 * The one engine of the five jobs (specification 2.1): runs any of them, several at once, over
 * three migrated databases. While it lives, what dead runs left is taken up.
 */
public final class Engine implements RunStarter, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  /** How long a database may be away before a run gives up. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration CLOSING = Duration.ofSeconds(10);
  private static final String PROCESS_STOPPED = "its process was stopped";

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
  private final Beginning beginning;
  private final Desks desks;
  private final Heartbeat heartbeat;
  private final HoldWatch holdWatch;
  private final ClusterNode clusterNode;
  private final Housekeeping housekeeping;
  private final Map<UUID, RunUnderWay> underWay = new ConcurrentHashMap<>();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final Chores chores;
  private final Map<String, Runnable> nightly = new LinkedHashMap<>();
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
      Database database = databases.of(kind);
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
    HeldServices held = new HeldServices(databases.mimir());
    this.rows = new RunRows(databases.mimir(), node, lease);
    this.beginning = new Beginning(settings, held, rows, ids, repeating, stopwatch);
    this.desks = new Desks(client, settings.services(), settings.trembita(), stopwatch);
    this.heartbeat = new Heartbeat(rows, underWay.values(), lease, stopwatch);
    this.holdWatch = new HoldWatch(held, desks, underWay.values(), stopwatch);
    this.clusterNode = new ClusterNode(node, databases.mimir(), WallClock.SYSTEM, stopwatch);
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

  /**
   * Has something done once a night in the cluster; a night that was missed is made up. To be said
   * before {@link #followSchedules}.
   *
   * @param name of the chore in the table of schedules
   */
  public void everyNight(String name, Runnable work) {
    nightly.put(name, work);
  }

  /** From now on starts runs by their schedules, and takes up what waits for a retry. */
  public void followSchedules() {
    timetable = new Timetable(this, settings, mimir, chores, nightly);
    retries = new Retries(this, Duration.ofSeconds(settings.engine().sweepSeconds()), stopwatch);
  }

  /** What goes to a service now. */
  public Traffic traffic(EisService service) {
    return desks.traffic(service);
  }

  /** Where calls for people who wait leave: it shares the slots of the runs. */
  public OnDemandDesk onDemand() {
    return desks.onDemand();
  }

  /**
   * One run of a job, until nothing is due any more.
   *
   * @throws RunRefused if a run of the job is under way already or paused, its service is held or
   *     has no quota; a run that may be dead is waited for, but not by a {@link RunCause#RETRY}
   * @throws RunHalted if an operator paused or stopped it, or held its register
   * @throws RunBroken if it could not go on
   * @throws InterruptedException if it was stopped: what it had claimed is given back
   */
  public RunResult run(Job job, RunCause cause, RunListener listener) throws InterruptedException {
    UUID id = beginning.of(job, cause);
    return drive(underWay(id, job, cause, Tally.NOTHING, listener), listener);
  }

  @Override
  public UUID start(Job job, Consumer<UUID> noted) {
    UUID id = beginning.atOnce(job, RunCause.COMMAND, noted);
    letWork(underWay(id, job, RunCause.COMMAND, Tally.NOTHING, RunListener.NOBODY));
    return id;
  }

  @Override
  public void resume(UUID run, Consumer<UUID> noted) {
    RunRows.Resumed resumed = beginning.again(run, noted);
    letWork(underWay(run, resumed.job(), resumed.cause(), resumed.before(), RunListener.NOBODY));
  }

  /** Notes that a schedule fired in vain, where an operator is why. */
  void firedInVain(Job job, RunRefused refused) {
    beginning.inVain(job, RunCause.SCHEDULE, refused);
  }

  private RunUnderWay underWay(
      UUID id, Job job, RunCause cause, Tally before, RunListener listener) {
    Run run = new Run(runSettings(job, cause), RandomGenerator.getDefault(), stopwatch.nanos());
    RunUnderWay begun =
        new RunUnderWay(id, job, cause, before, run, effects(id, job, cause), listener, stopwatch);
    underWay.put(id, begun);
    if (closing) {
      begun.halt(RunState.STOPPED, PROCESS_STOPPED);
    }
    return begun;
  }

  /** Its end stands in its row. */
  private void letWork(RunUnderWay begun) {
    background.execute(() -> {
      try {
        drive(begun, RunListener.NOBODY);
      } catch (RunHalted halted) {
        LOG.info("the run of {} has come to a halt: {}", begun.job(), halted.getMessage());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException trouble) {
        LOG.warn("the run of {} broke: {}", begun.job(), Defect.of(trouble));
      }
    });
  }

  private RunResult drive(RunUnderWay begun, RunListener listener) throws InterruptedException {
    long began = stopwatch.nanos();
    Optional<RunRows.Ended> ended;
    try {
      prepare(begun);
      work(begun, listener);
      ended = end(begun, Optional.empty());
    } catch (RuntimeException | InterruptedException trouble) {
      end(begun, Optional.of(trouble));
      throw trouble;
    } finally {
      underWay.remove(begun.id());
    }
    Optional<Outlook> found = begun.run().outlook();
    if (found.isEmpty()) {
      begun.throwIfOrdered(ended);
      throw new InterruptedException("the run was stopped");
    }
    Outlook outlook = found.get();
    return new RunResult(
        begun.job(),
        begun.run().tally(),
        outlook.waiting(),
        outlook.waitingUntil(),
        Duration.ofNanos(stopwatch.nanos() - began));
  }

  private void work(RunUnderWay begun, RunListener listener) throws InterruptedException {
    if (begun.halted().isPresent()) {
      return;
    }
    if (begun.cause() == RunCause.RETRY) {
      begun.driver().drive();
      return;
    }
    try (DueCount _ =
        new DueCount(
            () -> due(begun.job()),
            subjects -> {
              begun.due(subjects);
              listener.due(subjects);
            })) {
      begun.driver().drive();
    }
  }

  private void prepare(RunUnderWay begun) throws InterruptedException {
    preparation.of(begun.job());
    Claims own = claims.get(begun.job().kind());
    repeating.until(own::sweep);
    repeating.until(() -> spreading.leftBehind(begun.id()));
    if (begun.cause() != RunCause.RETRY) {
      repeating.until(() -> own.recallWaiters(begun.job()));
    }
  }

  /** The end is noted even where the thread is interrupted, and never hides how the run ended. */
  private Optional<RunRows.Ended> end(RunUnderWay begun, Optional<Exception> trouble) {
    boolean interrupted = Thread.interrupted();
    RunState state = begun.end(trouble.isPresent());
    String message =
        trouble
            .map(Defect::of)
            .or(() -> begun.halted().map(RunUnderWay.Halt::message))
            .orElse(null);
    Optional<RunRows.Ended> ended = Optional.empty();
    try {
      ended = rows.end(begun.id(), state, begun.tally(), message);
    } catch (RuntimeException unnoted) {
      LOG.warn("the end of run {} could not be noted: {}", begun.id(), Defect.of(unnoted));
    }
    LOG.info(
        "run {} has {}: {}",
        begun.id(),
        ended.map(RunRows.Ended::state).orElse(state),
        RunCounts.json(begun.tally()));
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return ended;
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
    underWay.values().forEach(run -> run.halt(RunState.STOPPED, PROCESS_STOPPED));
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
    background.shutdownNow();
    housekeeping.close();
    heartbeat.close();
    holdWatch.close();
    clusterNode.close();
    desks.close();
  }
}
