package ua.ehealth.mimir.bench.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import ua.ehealth.mimir.bench.figures.Meter;
import ua.ehealth.mimir.bench.figures.ProcessorTime;
import ua.ehealth.mimir.bench.figures.Rounds;
import ua.ehealth.mimir.bench.ground.BenchDatabases;
import ua.ehealth.mimir.bench.ground.Questions;
import ua.ehealth.mimir.bench.ground.RegistersProcess;
import ua.ehealth.mimir.cli.JobResult;
import ua.ehealth.mimir.cli.RegisterEngine;
import ua.ehealth.mimir.cli.Synchronization;
import ua.ehealth.mimir.registry.answers.DeploymentKey;
import ua.ehealth.mimir.registry.answers.QuestionHash;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.Job;

/** The same persons settled by the engine, and by its parts alone, in alternating rounds. */
final class EngineRounds {
  static final String CALLS = "calls";
  static final String STATEMENTS = "statements";
  static final String BOTH = "both at once";
  static final String OWN = "own statements";
  static final String ENGINE = "engine";

  private final BenchDatabases ground;
  private final Settings settings;
  private final Questions questions;
  private final Meter meter;
  private final CallsAlone calls;
  private final BareStatements bare;
  private final OwnStatements own;

  EngineRounds(
      BenchDatabases ground,
      RegistersProcess registers,
      Settings settings,
      Questions questions,
      Loops loops) {
    this.ground = ground;
    this.settings = settings;
    this.questions = questions;
    byte[] key =
        new DeploymentKey(ground.databases().mimir())
            .orElseShared(settings.engine().pseudonymKey());
    QuestionHash hashes = new QuestionHash(key);
    this.calls = new CallsAlone(questions, settings);
    this.bare = new BareStatements(ground.databases(), hashes, loops);
    this.own = new OwnStatements(ground.databases(), hashes, loops);
    this.meter =
        new Meter()
            .with("Mimir", () -> ProcessorTime.of(ProcessHandle.current().pid()))
            .with("PostgreSQL", ground::processorTime)
            .with("registers", registers::processorTime);
  }

  /** Measures and reports. */
  String run(int times, Consumer<String> told) throws InterruptedException {
    engine();
    Beginning beginning = new Beginning(ground);
    Rounds rounds =
        new Rounds(meter)
            .with(CALLS, beginning::restore, calls::run)
            .with(STATEMENTS, beginning::restore, bare::run)
            .with(BOTH, beginning::restore, this::both)
            .with(OWN, beginning::restore, own::run)
            .with(ENGINE, beginning::restore, this::engine);
    rounds.run(times, told);
    return new EngineReport(rounds, questions.count()).text(meter);
  }

  private void both() throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> called = threads.submit(calls::run);
      bare.run();
      called.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
  }

  private void engine() throws InterruptedException {
    try (Synchronization engine = RegisterEngine.start(settings, ground.databases())) {
      JobResult result = engine.run(Job.named("mvs-persons"), _ -> {});
      if (!result.complete() || result.unavailable() > 0 || result.calls() != questions.count()) {
        throw new IllegalStateException(
            result.calls()
                + " calls for "
                + questions.count()
                + " questions, "
                + result.unavailable()
                + " without an answer");
      }
    }
  }
}
